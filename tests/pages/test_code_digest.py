"""Pages are made anew by other code, and by other packages that render them."""

import pytest
from solution_registry.pages import code_digest


def test_another_release_of_a_package_may_render_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    before = code_digest()
    assert code_digest() == before
    monkeypatch.setattr("solution_registry.pages.context.packages", lambda: "nh3-99.dist-info")
    assert code_digest() != before
