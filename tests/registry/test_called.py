"""Whatever people write for a municipality or region: its id is offered, and never a wrong one."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from solution_registry.model.vocabulary import Organisation
from solution_registry.nearest import Spellings
from solution_registry.registry import Vocabulary, misspelt
from solution_registry.registry import written as written_names
from solution_registry.registry.called import Meant, Named
from solution_registry.registry.read_ground import read_ground
from solution_registry.registry.written import names

from tests.called import NAMED, forms

ROOT = Path(__file__).parents[2]
KNOWN = read_ground(ROOT).vocabulary
REGISTER = KNOWN.organisations
CALLED = KNOWN.called


def test_whatever_is_written_its_id_is_offered() -> None:
    """Of all in Sweden and Denmark."""
    tried = 0
    for one in REGISTER.values():
        if one.country not in ("se", "dk") or one.kind not in ("municipality", "region"):
            continue
        tried += 1
        for written in forms(one):
            meant = CALLED.meant(written)
            assert meant.certain in (one.id, ""), written
            assert meant.certain or one.id in meant.perhaps, written
    assert tried == 290 + 98 + 20 + 6


@pytest.mark.parametrize(
    ("written", "id"),
    [
        ("Malmö stad", "se-1280"),
        ("Malmoe stad", "se-1280"),
        ("City of Malmö", "se-1280"),
        ("Borås stad", "se-1490"),
        ("Göteborgs stad", "se-1480"),
        ("Kalix kommun", "se-2514"),
        ("Region Gotland", "se-0980"),
        ("Jönköpings kommun", "se-0680"),
        ("Region Jönköping", "se-region-06"),
        ("Västra Götaland", "se-region-14"),
        ("Håbo", "se-0305"),
        ("Habo", "se-0643"),
        ("Århus Kommune", "dk-751"),
        ("Åbenrå", "dk-580"),
        ("se-1280 (Malmö)", "se-1280"),
        ("se-1280-malmo", "se-1280"),
        ("180", "se-0180"),
        ("0101", "dk-101"),
        ("Malmöstad", "se-1280"),
        ("Göteborgsstad", "se-1480"),
        ("Habokommun", "se-0643"),
        ("Ystadkommun", "se-1286"),  # the name itself ends like a kind
        ("Karlstad", "se-1780"),
        ("Københavns Kommune", "dk-101"),
        ("Stockholms stad", "se-0180"),
        ("Stockholms läns landsting", "se-region-01"),
        ("Landstinget i Dalarna", "se-region-20"),
        ("Halland", "se-region-13"),
        ("se-skane", "se-region-12"),
        ("se-0180 (Stockholm)", "se-0180"),
    ],
)
def test_one_is_certain(written: str, id: str) -> None:
    assert CALLED.meant(written) == Meant(certain=id)


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("habo", ("se-0305", "se-0643")),  # without its letters, as in names of files
        ("183", ("dk-183", "se-0183")),  # a code of Denmark, or one without its zero
        ("se-1281 (Malmö)", ("se-1280", "se-1281")),
        ("1283 AB", ("se-1283",)),
        ("Sundsval kommun", ("se-2281",)),
        ("Region Jämtland", ("se-region-23",)),  # of whose name it is a part
        ("Jämtland", ("se-region-23",)),
        ("Jämtlands läns landsting", ("se-region-23",)),
        ("Region Härjedalen", ("se-region-23",)),
        ("Region Midt", ("dk-region-82",)),
        ("Stockholm", ("se-0180", "se-region-01")),  # a municipality and a region
        ("se-stockholm", ("se-0180", "se-region-01")),
        ("Kbh", ("dk-101",)),
        ("Kbh Kommune", ("dk-101",)),
        ("Sthlm", ("se-0180", "se-region-01")),
        ("VGR", ()),  # many begin and go on so
        ("B", ()),
        ("Sokigo AB", ()),
        ("kommun", ()),
        ("", ()),
    ],
)
def test_others_are_asked_back(written: str, ids: tuple[str, ...]) -> None:
    assert CALLED.meant(written) == Meant(perhaps=ids)


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("Vara", True),
        ("Västra Götaland", True),
        ("Varakommun", True),  # may be a name as Halmstad is
        ("Vara kommun", False),
        ("Region Midtjylland", False),
        ("Landeshauptstadt München", False),
        ("Digg", False),
    ],
)
def test_the_name_of_a_place_alone_is_told_from_that_of_an_organisation(
    written: str, bare: bool
) -> None:
    named = CALLED.named(written)
    assert len(named.ids) == 1
    assert named.bare is bare


@pytest.mark.parametrize(("written", "ids"), NAMED.items())
def test_who_is_called_so(written: str, ids: set[str]) -> None:
    assert CALLED.named(written).ids == ids


def test_nobody_is_called_what_is_nobodys_name() -> None:
    assert CALLED.named("1280") == CALLED.named("Sundsval kommun") == Named()


def some(*, last: str = "", successor: str = "") -> Vocabulary:
    old = {"id": "se-old", "name": "Gamla verket", "kind": "agency", "country": "se"}
    ends = {"valid_to": date.fromisoformat(last)} if last else {}
    after = {"successor": successor} if successor else {}
    new = {"id": "se-new", "name": "Nya verket", "kind": "agency", "country": "se"}
    found = (old | ends | after, new)
    return Vocabulary({str(one["id"]): Organisation.model_validate(one) for one in found})


LAST = date(2026, 12, 31)
DAY = timedelta(days=1)


def test_who_has_ended_is_not_meant_but_who_comes_after_them() -> None:
    called = some(last="2026-12-31", successor="se-new").called
    for written in ("Gamla verket", "GAMLA-VERKET", "se-gamla-verket", "Gamla verkt"):
        meant = Meant(perhaps=("se-new",), ended=("se-old",))
        assert called.meant(written, LAST + DAY) == meant, written
    assert called.meant("Gamla verket", LAST) == Meant(certain="se-old")
    assert called.meant("Gamla verket") == Meant(certain="se-old")


@pytest.mark.parametrize("successor", ["", "se-unknown", "se-old"])
def test_where_nobody_is_known_to_come_after_nobody_is_offered(successor: str) -> None:
    called = some(last="2026-12-31", successor=successor).called
    assert called.meant("Gamla verket", LAST + DAY) == Meant(ended=("se-old",))


def test_names_and_spellings_are_made_once_for_a_vocabulary(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: Counter[str] = Counter()

    def counted(one: Organisation) -> Iterator[str]:
        read[one.id] += 1
        return names(one)

    monkeypatch.setattr(written_names, "names", counted)
    monkeypatch.setattr(misspelt, "names", counted)
    known = replace(KNOWN)
    asked = ("Sundsval kommun", "Sokigo AB", "Malmö stad", "malmoe stad")
    for value in asked:
        known.called.meant(value)
    before = read.copy()
    for value in asked:
        known.called.meant(f"{value}.")
    assert before
    assert read == before
    assert known.called is known.called
    assert known == KNOWN


def test_what_was_asked_before_is_not_searched_again(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[str] = []

    def nearest(self: Spellings, word: str, limit: int = 3) -> tuple[str, ...]:
        searched.append(word)
        return ()

    monkeypatch.setattr(Spellings, "nearest", nearest)
    called = replace(KNOWN).called
    for _ in range(3):
        called.meant("Sokigo AB")
    assert searched == ["Sokigo AB"]


def test_examples_are_not_called_anything_where_they_are_left_out() -> None:
    assert KNOWN.called.named("Region Sydmarka").ids == {"zz-region-sydmarka"}
    assert not KNOWN.without_examples().called.named("Region Sydmarka").ids
