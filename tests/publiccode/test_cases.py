"""Files that are right, old, broken and hostile: the entry that each gives, and what is told."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from solution_registry.load import load
from solution_registry.model.solution import Solution
from solution_registry.model.vocabulary import Platform, Standard
from solution_registry.problem import Severity
from solution_registry.publiccode import Read, read_publiccode
from solution_registry.reporters import REPORTERS
from solution_registry.source.write import document

from .ground import KNOWN, REPOSITORIES

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
NAMES = [file.stem for file in CASES]


def read(raw: bytes) -> Read:
    return read_publiccode(raw, "publiccode.yml", KNOWN, REPOSITORIES)


@pytest.mark.parametrize("file", CASES, ids=NAMES)
def test_case(file: Path, golden: Callable[[Path, str], None]) -> None:
    found = read(file.read_bytes())
    assert found.fields is not None
    told = REPORTERS["text"](found.problems, "en")
    golden(file.with_suffix(".expected"), f"{document(found.fields, 'x')}---\n{told}")


@pytest.mark.parametrize("file", CASES, ids=NAMES)
def test_what_is_filled_in_is_right(file: Path) -> None:
    """Nothing is wrong with the entry but what is missing, or left for a person to choose."""
    found = read(file.read_bytes())
    text = document(found.fields or {}, "x").encode()
    codes = {problem.code for problem in load(Solution, text, "solution.yml").problems}
    assert codes <= {"missing-field", "blank-text"}


@pytest.mark.parametrize("file", CASES, ids=NAMES)
def test_everything_told_has_a_place(file: Path) -> None:
    problems = read(file.read_bytes()).problems
    assert all(problem.line for problem in problems)
    assert all(problem.severity is not Severity.ERROR for problem in problems)


def test_no_person_is_named() -> None:
    """Neither in the entry nor in what is told, which may end up in a log."""
    found = read((CASES[NAMES.index("whole")]).read_bytes())
    told = document(found.fields or {}, "x") + REPORTERS["text"](found.problems, "sv")
    assert "berit" not in told.casefold()
    assert "+46" not in told


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"# x\n",
        b"just text",
        b"- a\n- b\n",
        b"{}",
        b"a: [",
        b"\xff\xfe",
        b"a: &x 1\nb: *x\n",
        b"other: file\n",
    ],
)
def test_what_says_nothing_is_an_error(raw: bytes) -> None:
    found = read(raw)
    assert found.fields is None
    assert Severity.ERROR in {problem.severity for problem in found.problems}


def test_what_has_neither_letter_nor_digit_is_told_and_not_taken() -> None:
    found = read(
        b"name: '!!!'\nurl: https://kod.provstad.test/x\nsoftwareVersion: '#'\n"
        b"releaseDate: 2026-01-15\n"
        b"description:\n  en: {localisedName: '+', shortDescription: '+++', features: ['***']}\n"
    )
    assert found.fields is not None
    assert not {"name", "summary", "software"} & found.fields.keys()
    told = {x.values["value"] for x in found.problems if x.code == "publiccode-not-understood"}
    assert told == {"!!!", "+", "+++", "***"}
    text = document(found.fields, "x").encode()
    codes = {problem.code for problem in load(Solution, text, "solution.yml").problems}
    assert codes == {"missing-field", "blank-text"}


def numbered(form: str, count: int) -> str:
    """A list in one line, of which each value has its number."""
    return f"[{', '.join(form % number for number in range(count))}]"


FULL = {
    "software": f"description: {{en: {{features: {numbered('f%d', 52)}}}}}",
    "suppliers": (
        "maintenance: {contractors: "
        f"{numbered('{name: Kodbolaget AB, until: 2027-01-%02d}', 52)}}}"
    ),
    "platforms": f"dependsOn: {{open: {numbered('p%d', 52)}}}",
    "standards": f"supports: {numbered('{id: s%d}', 52)}",
    "related": f"isBasedOn: {numbered('https://kod.provstad.test/r%d', 52)}",
}


@pytest.mark.parametrize("field", FULL)
def test_of_more_than_a_list_holds_the_rest_is_told(field: str) -> None:
    known = replace(
        KNOWN,
        platforms={
            one: Platform.model_validate({"id": one, "name": one})
            for one in (f"p{number}" for number in range(60))
        },
        standards={
            one: Standard.model_validate({"id": one, "name": one})
            for one in (f"s{number}" for number in range(60))
        },
    )
    repositories = {f"kod.provstad.test/r{number}": f"r{number}" for number in range(60)}
    found = read_publiccode(FULL[field].encode(), "publiccode.yml", known, repositories)
    assert found.fields is not None
    taken = found.fields[field]
    assert len(taken["features"] if field == "software" else taken) == len(range(50))
    told = [one.field[-1] for one in found.problems if one.code == "publiccode-left-out"]
    assert told in ([50, 51], ["id", "id"])


def test_a_language_that_is_said_twice_or_is_one_too_many_is_told() -> None:
    tags = ["en", *(f"a{second}{third}" for second in "abcd" for third in "abcdefghij")][:32]
    said = [*tags[:1], "eng", *tags[1:]]
    texts = "\n".join(f"  {tag}: {{shortDescription: About {tag}}}" for tag in said)
    found = read(f"name: x\ndescription:\n{texts}\n".encode())
    assert found.fields is not None
    assert [*found.fields["summary"]] == tags[:30]
    told = [one for one in found.problems if one.code == "publiccode-left-out"]
    assert [one.field[-1] for one in told] == ["eng", *tags[30:]]
    assert told[0].values["value"] == "shortDescription: About eng"


def test_the_same_repository_is_told() -> None:
    found = read(b"name: x\nurl: http://KOD.provstad.test/grunden/\n")
    (told,) = [x for x in found.problems if x.code == "publiccode-same-repository"]
    assert (told.values["value"], told.line) == ("grunden", 2)
