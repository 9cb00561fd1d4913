"""The failure guide is true of publiccode.yml: what examples show of one is told, or is not."""

from datetime import date

import pytest
from solution_registry.load import load
from solution_registry.model.adopter import Adopter
from solution_registry.model.base import Model
from solution_registry.model.solution import Solution
from solution_registry.publiccode import read_publiccode, written_publiccode
from solution_registry.wording import CODES, Code
from solution_registry.wording.codes import publiccode

from tests.wording.ground import whole
from tests.wording.shown import ENTRY, parts

from .ground import KNOWN

IMPORTED = [code for code in publiccode.CODES if code.code != "publiccode-lacks"]


@pytest.mark.parametrize("code", IMPORTED, ids=lambda code: code.code)
def test_example_of_what_is_imported(code: Code) -> None:
    def told(example: str) -> set[str]:
        files = {part.path: part.text for part in parts(example)}
        raw = files.pop("publiccode.yml").encode()
        there = {}
        for path, text in files.items():
            model: type[Model] = Solution if path == ENTRY else Adopter
            loaded = load(model, whole(text) if path == ENTRY else text.encode(), path)
            assert not loaded.problems
            if isinstance(loaded.value, Solution) and loaded.value.reuse:
                address = loaded.value.reuse.repository or ""
                there[address.removeprefix("https://")] = "felanmalan"
        return {one.code for one in read_publiccode(raw, "publiccode.yml", KNOWN, there).problems}

    assert told(code.wrong) == {code.code}
    assert not told(code.right)


def test_example_of_an_entry_that_lacks_something() -> None:
    def lacks(example: str) -> set[str]:
        (entry, _) = parts(example)
        loaded = load(Solution, whole(entry.text), ENTRY)
        assert loaded.value, loaded.problems
        made = written_publiccode(loaded.value, KNOWN, date(2026, 11, 1))
        return {lack.key for lack in made.lacks}

    code = CODES["publiccode-lacks"]
    assert lacks(code.wrong) > {"legal.license", "description"}
    assert not lacks(code.right)
