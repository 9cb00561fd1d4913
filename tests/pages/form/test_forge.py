"""A new file at a forge: where it is begun, named and filled in."""

from dataclasses import replace

import pytest
from solution_registry.pages.forge import new_file
from solution_registry.site.settings import SiteSettings


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (
            "https://git.example.se/r/edit/main/{path}",
            ("https://git.example.se/r/new/main/solutions?filename=", "&value="),
        ),
        (
            "https://git.example.se/r/_edit/main/{path}",
            ("https://git.example.se/r/_new/main/solutions?filename=", "&value="),
        ),
        (
            "https://git.example.se/r/-/edit/main/{path}",
            ("https://git.example.se/r/-/new/main/solutions?file_name=", ""),
        ),
        ("https://files.example.se/{path}", None),
        ("", None),
    ],
)
def test_each_forge_has_its_own_way(edit: str, expected: tuple[str, str] | None) -> None:
    made = new_file(replace(SiteSettings(), edit=edit))
    assert (made and (made.address, made.content)) == expected
