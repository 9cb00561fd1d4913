import json
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Registry

Golden = Callable[[Path, str], None]
FOLDER = Path(__file__).parent / "golden"


def kinds(said: str) -> dict[str, list[str]]:
    """What needs somebody, by kind."""
    found: dict[str, list[str]] = {}
    for one in json.loads(said)["attention"]:
        found.setdefault(one["kind"], []).append(one["solution"])
    return found


def test_told(tiny: Path, registry: Registry, golden: Golden) -> None:
    golden(FOLDER / "status.txt", registry("status", "--examples").out)


def test_later(tiny: Path, registry: Registry, golden: Golden) -> None:
    golden(FOLDER / "status-2028.txt", registry("--today", "2028-02-01", "status").out)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--only", "contacts"], {"contacts": ["felanmalan"]}),
        (["--only", "expired"], {}),
        (["--only", "expired", "--examples"], {"expired": ["zz-exempel-bygglov"]}),
        (["--lead", "Testköping", "--only", "languages"], {"languages": ["kravmall"]}),
    ],
)
def test_some(
    options: list[str], told: dict[str, list[str]], tiny: Path, registry: Registry
) -> None:
    assert kinds(registry("status", "--json", *options).out) == told


def test_nothing(tiny: Path, registry: Registry) -> None:
    assert registry("status", "--only", "due").out == "Nothing needs anybody.\n"


def test_long_lists_are_cut_unless_all_is_asked_for(tiny: Path, registry: Registry) -> None:
    for number in range(12):
        registry("new", "guideline", f"guide-{number}", "--name", "G", "--area", "building")
        file = tiny / f"solutions/guide-{number}/solution.yml"
        text = file.read_text().replace('lifecycle: ""', "lifecycle: idea")
        file.write_text(text.replace('sv: ""', "sv: S").replace('- ""', "- Rapport"))
    assert "  … 4 more (--all)\n" in registry("status", "--only", "languages").out
    assert "(--all)" not in registry("status", "--only", "languages", "--all").out
