"""Files as others have published them, where they lie beside the project; else nothing is tried."""

from collections import Counter
from pathlib import Path

import pytest
from solution_registry.load import load
from solution_registry.model.solution import Solution
from solution_registry.publiccode import read_publiccode
from solution_registry.registry import Vocabulary
from solution_registry.registry.read_ground import read_ground
from solution_registry.reporters import REPORTERS
from solution_registry.source.write import document

BESIDE = Path(__file__).parents[3] / "shared" / "data"
FILES = sorted(
    file
    for folder in ("publiccode", "publiccode-testdata", "publiccode-spec")
    for file in (BESIDE / folder).rglob("*.yml")
)
SAY_NOTHING = {
    "RegioneUmbria__VBG.yml",
    "file_encoding.yml",
    "invalid_yaml.yml",
    "mostly_empty.yml",
}
"""Files that are no YAML, or hold nothing."""
UNTOLD = {"missing-field", "blank-text"}
"""What is left for a person to fill in."""

pytestmark = pytest.mark.skipif(not FILES, reason="no published files beside the project")


@pytest.fixture(scope="module")
def known(root: Path) -> Vocabulary:
    """The registry's own vocabularies."""
    return read_ground(root).vocabulary


@pytest.mark.slow
def test_every_one_gives_an_entry_that_loads(known: Vocabulary) -> None:
    found: Counter[str] = Counter()
    for file in FILES:
        read = read_publiccode(file.read_bytes(), file.name, known, {})
        REPORTERS["text"](read.problems, "sv")
        if read.fields is None:
            assert file.name in SAY_NOTHING
            found["nothing to read"] += 1
            continue
        loaded = load(Solution, document(read.fields, "x").encode(), "solution.yml")
        assert {problem.code for problem in loaded.problems} <= UNTOLD, file.name
        wanting = {str(problem.field[0]) for problem in loaded.problems if problem.field}
        found["whole" if not loaded.problems else "with gaps"] += 1
        if {"valid", "valid_with_warnings"} & set(file.parts):
            # What the format does not know: areas that these files leave open.
            assert wanting <= {"service_areas"}, (file, wanting)
    assert found["whole"] > found["with gaps"]
