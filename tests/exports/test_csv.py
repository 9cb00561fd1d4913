import csv
import io
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import pytest
from solution_registry.exports import EXPORTS, Source
from solution_registry.exports.cell import cell, lines
from solution_registry.exports.files import CSV, of_type
from solution_registry.registry import Registry

FULL_WIDTH = ("\uff1d", "\uff0b", "\uff0d", "\uff20")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", *FULL_WIDTH])
def test_no_cell_is_a_formula(start: str) -> None:
    assert cell(f"{start}cmd|' /C calc'!A0").startswith("'")
    assert cell((f"{start}1+1", "b")).startswith("'")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", *FULL_WIDTH])
@pytest.mark.parametrize("between", [";", "; ", ";  ", "\n", ";;"])
def test_nor_where_semicolons_part_cells(start: str, between: str) -> None:
    """As a spreadsheet of Sweden or Denmark has it, which opens a file by a double click."""
    for told in (cell(f"a{between}{start}1+1,b"), cell(("a", f"b{between}{start}1+1"))):
        rows = csv.reader(io.StringIO(lines([["id", told]]).decode(), newline=""), delimiter=";")
        cells = [one.strip(' "') for row in rows for one in row]
        assert any(one.startswith("'") for one in cells)
        assert not any(one.startswith(start) for one in cells)


@pytest.mark.parametrize(
    "text",
    [
        *("'s-Hertogenbosch", "it's -1", "a;'b", "a-b", "'", "", "\tx", "\r\n=1", "a\n\t -1"),
        *(f"{sign}1; {sign}2;{sign}3\n  {sign}4'" for sign in ("=", "+", "-", "@", *FULL_WIDTH)),
    ],
)
def test_the_apostrophe_is_taken_away_by_what_is_told_of_it(text: str) -> None:
    """The page of the API and openapi.json say where it stands."""
    signs = "[=+\\-@\uff1d\uff0b\uff0d\uff20]"
    added = f"(^|[;\\t\\r\\n] *)'(?={signs})|^'(?=[\\t\\r\\n])"
    assert re.sub(added, r"\1", cell(text)) == text


def test_a_sign_within_a_text_is_none() -> None:
    assert cell("8-16; 9 - 12; a=b;c") == "8-16; 9 - 12; a=b;c"


def test_values() -> None:
    assert [cell(value) for value in (None, True, 0, ("a", "b"), (), "a,b")] == [
        "",
        "true",
        "0",
        "a; b",
        "",
        "a,b",
    ]


def test_text_comes_back_as_it_was() -> None:
    rows = [['say "hi"', "a,b", "two\r\nlines", "å ø 😀"]]
    content = lines(rows)
    assert content.endswith(b"\r\n")
    assert list(csv.reader(io.StringIO(content.decode(), newline=""))) == rows


def test_every_row_of_the_files_is_full(files: Mapping[str, bytes]) -> None:
    for name in (file.name for file in of_type(CSV)):
        header, *rows = csv.reader(io.StringIO(files[f"api/v1/{name}"].decode(), newline=""))
        assert {len(row) for row in rows} == {len(header)}
    assert b"'=Forms and cases" in files["api/v1/solutions.csv"]


def test_columns_that_came_later_move_no_other(files: Mapping[str, bytes]) -> None:
    header = files["api/v1/solutions.csv"].decode().splitlines()[0].split(",")
    assert header[-2:] == ["coming_adopters", "lead_name"]
    assert files["api/v1/adopters.csv"].splitlines()[0].endswith(b",as_of,lead,source_url")
    assert header[9:12] == ["confirmed_adopters", "reported_adopters", "service_areas"]


@pytest.mark.parametrize(
    ("stated", "address"),
    [
        ("https://www.prov.test/referat", "https://www.prov.test/referat"),
        ("os2/os2mo@0123abc:docs/a.md", "https://github.com/os2/os2mo/blob/0123abc/docs/a.md"),
        ("KS 2026/114", ""),
        (None, ""),
    ],
)
def test_a_source_can_be_followed(stated: str | None, address: str, registry: Registry) -> None:
    listing = registry.listings["felanmalan"]
    first, *others = listing.adoptions
    adopter = first.adopter._replace(source=stated)
    told = replace(listing, adoptions=(replace(first, adopter=adopter), *others))
    [asset] = EXPORTS["adopters-csv"](
        Source(replace(registry, listings=MappingProxyType({listing.id: told})), b"code")
    )
    row, _ = csv.DictReader(io.StringIO(asset.content().decode(), newline=""))
    assert [row["source"], row["source_url"]] == [stated or "", address]


def test_the_lead_is_named_as_well(files: Mapping[str, bytes]) -> None:
    text = io.StringIO(files["api/v1/solutions.csv"].decode(), newline="")
    rows = [row for row in csv.DictReader(text) if row["lead"]]
    assert rows
    names = {one["id"]: one["name"] for one in _organisations(files)}
    assert [row["lead_name"] for row in rows] == [names[row["lead"]] for row in rows]


def _organisations(files: Mapping[str, bytes]) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(files["api/v1/organisations.json"])["organisations"]
    return found
