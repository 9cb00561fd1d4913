"""What there is in the corpus, read from its files: the index ``cases.json`` is made of it."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Literal

import yaml

from .recipes import HERE, RECIPES

TESTS = HERE.parent
_TOLD = re.compile(r"(?:error|warning|review)\[([a-z0-9-]+)\]")
Expectation = Literal["accept", "refuse", "look", "no-answer"]


@dataclass(frozen=True)
class Case:
    """One case: what is given, and what is expected of a registry that reads it.

    ``files`` are from ``tests/``. ``codes`` are ours, for comparing: all are told; of a case of
    ``large`` at least one is.
    """

    id: str
    rows: tuple[str, ...]
    kind: str
    files: tuple[str, ...]
    expect: Expectation
    codes: tuple[str, ...]


def rows() -> Iterator[tuple[str, list[str]]]:
    """Each row's name, with its part of threats, and the patterns of its cases."""
    for part, found in yaml.load(
        (HERE / "rows.yml").read_text(encoding="utf-8"), yaml.CSafeLoader
    ).items():
        for row in found:
            yield f"{part}: {row['row']}", row["cases"]


def cases() -> list[Case]:
    """Every case, by name."""
    by_row = list(rows())
    found = []
    for id, files, expect, codes in sorted(_told(), key=lambda one: one[0]):
        names = tuple(
            row for row, patterns in by_row if any(fnmatchcase(id, one) for one in patterns)
        )
        paths = tuple(sorted(file.relative_to(TESTS).as_posix() for file in files))
        found.append(Case(id, names, id.partition("/")[0], paths, expect, tuple(sorted(codes))))
    return found


Told = tuple[str, list[Path], Expectation, set[str]]


def _told() -> Iterator[Told]:
    yield from _files()
    yield from _large()
    yield from _registries()
    yield from _reviews()
    yield from _histories()


def _files() -> Iterator[Told]:
    for folder, ending in (("yaml", "yml"), ("values", "yml"), ("names", "txt")):
        for file in (HERE / folder).glob(f"*.{ending}"):
            beside = file.with_suffix(".expected")
            text = beside.read_text(encoding="utf-8")
            data = text.startswith(("{", "["))
            codes = set() if data else set(_TOLD.findall(text))
            yield f"{folder}/{file.stem}", [file, beside], _judged(text, codes), codes


def _judged(text: str, codes: set[str]) -> Expectation:
    if not codes:
        return "accept"
    return "refuse" if "error[" in text else "look"


def _large() -> Iterator[Told]:
    for name, recipe in RECIPES.items():
        expect: Expectation = "refuse" if recipe.codes else "accept"
        yield f"large/{name}", [HERE / "large.yml"], expect, set(recipe.codes)


def _registries() -> Iterator[Told]:
    for kind, folder in (("registries", HERE / "registries"), ("checks", TESTS / "checks/cases")):
        for case in folder.iterdir():
            text = (case / "expected.txt").read_text(encoding="utf-8")
            codes = set(_TOLD.findall(text))
            yield f"{kind}/{case.name}", _below(case), _judged(text, codes), codes


def _reviews() -> Iterator[Told]:
    verdicts: dict[str, Expectation] = {"pass": "accept", "fail": "refuse", "look": "look"}
    for case in (TESTS / "review/cases").iterdir():
        text = (case / "expected.txt").read_text(encoding="utf-8")
        verdict = verdicts.get(text.split()[1], "look")
        # What a comment says in each language is this registry's own.
        files = [file for file in _below(case) if file.suffix != ".md" or file.parent != case]
        yield f"review/{case.name}", files, verdict, set(_TOLD.findall(text))


def _histories() -> Iterator[Told]:
    results: dict[str, Expectation] = {
        "trusted": "accept",
        "failed": "refuse",
        "refused": "no-answer",
    }
    for file in (HERE / "history").glob("*.yml"):
        expected = yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)["expect"]
        codes = set(expected.get("codes", ()))
        yield f"history/{file.stem}", [file], results[expected["result"]], codes


def _below(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]


def index() -> str:
    """The text of ``cases.json``: an object for each case, a line each."""
    lines = [json.dumps(asdict(case), ensure_ascii=False) for case in cases()]
    return "[\n" + ",\n".join(lines) + "\n]\n"
