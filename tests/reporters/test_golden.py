"""What each report looks like, and what it says when all is right."""

from collections.abc import Callable
from pathlib import Path

import pytest
from solution_registry.reporters import REPORTERS

from .problems import USUAL

HERE = Path(__file__).parent
CASES = [
    ("text", "sv", False, "text.sv.txt"),
    ("text", "da", False, "text.da.txt"),
    ("text", "en", True, "text.colour.txt"),
    ("json", "en", False, "json.json"),
    ("github", "sv", False, "github.txt"),
    ("gitlab", "da", False, "gitlab.json"),
    ("sarif", "en", False, "sarif.json"),
    ("markdown", "sv", False, "markdown.md"),
]


@pytest.mark.parametrize(("format", "language", "colour", "file"), CASES)
def test_usual_findings(
    format: str,
    language: str,
    colour: bool,
    file: str,
    golden: Callable[[Path, str], None],
) -> None:
    golden(HERE / "golden" / file, REPORTERS[format](USUAL, language, colour=colour))


def test_every_format_has_a_golden_report() -> None:
    assert {case[0] for case in CASES} == set(REPORTERS)


def test_no_findings() -> None:
    told = {name: report((), "sv") for name, report in REPORTERS.items()}
    assert told["text"] == "Inga problem.\n"
    assert told["github"] == ""
    assert told["gitlab"] == "[]\n"
    assert told["markdown"] == "### Inga problem\\.\n"
    assert '"problems": []' in told["json"]
    assert '"results": []' in told["sarif"]
