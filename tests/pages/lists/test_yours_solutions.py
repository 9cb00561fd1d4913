"""What cards tell one's own municipality is made anew for what has changed alone."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from solution_registry.pages import yours_solutions
from solution_registry.registry import Registry

from tests.pages.lists.conftest import MakeContext


def test_it_is_not_told_again_of_what_is_as_it_was(
    small: Registry, make_context: MakeContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(registry: Registry) -> bytes:
        (asset,) = yours_solutions.solution_assets(make_context(registry))
        return asset.content()

    registry = replace(small, settings=replace(small.settings, cache=tmp_path))
    before = told(registry)
    assert json.loads(before)
    monkeypatch.setattr(yours_solutions, "_line", lambda *_: pytest.fail("told again"))
    assert told(registry) == before
