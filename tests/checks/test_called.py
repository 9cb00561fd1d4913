"""Whatever people write for a municipality or region: its id is offered, and never a wrong one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from solution_registry.checks.called import Meant, Names
from solution_registry.model.vocabulary import Organisation
from solution_registry.nearest import simplified
from solution_registry.registry.read_ground import read_ground

ROOT = Path(__file__).parents[2]
REGISTER = read_ground(ROOT).vocabulary.organisations
NAMES = Names(REGISTER)


def forms(one: Organisation) -> Iterator[str]:
    """How people write a municipality or a region."""
    name, code = one.name, one.id.partition("-")[2]
    yield from (name, name.upper(), one.official_name or name, one.id, one.id.upper())
    yield from (f"{one.id} ({name})", f"{name} ({one.id})", f"{one.id}-{simplified(name)}")
    yield from (simplified(name), f"{one.country}-{simplified(name)}")
    if one.kind == "municipality":
        yield from (code, f"{code} {name}", f"{name} ({code})")
        for word in ("kommun", "stad", "Kommune"):
            for owner in (name, name if name.endswith("s") else f"{name}s"):
                yield from (f"{owner} {word}", f"{owner} {word}".upper())
                yield simplified(f"{owner} {word}")
    if "region" in (one.kind, one.also):
        place = name.removeprefix("Region ").removesuffix("sregionen").removesuffix(" län")
        bare = place.removesuffix("s") if name.endswith("s län") else place
        yield from (f"Region {bare}", f"{bare} län", f"{bare}s län", f"region {bare}".lower())


def test_whatever_is_written_its_id_is_offered() -> None:
    """Of all in Sweden and Denmark."""
    tried = 0
    for one in REGISTER.values():
        if one.country not in ("se", "dk") or one.kind not in ("municipality", "region"):
            continue
        tried += 1
        for written in forms(one):
            meant = NAMES.meant(written)
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
    ],
)
def test_one_is_certain(written: str, id: str) -> None:
    assert NAMES.meant(written) == Meant(certain=id)


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("habo", ("se-0305", "se-0643")),  # without its letters, as in names of files
        ("183", ("dk-183", "se-0183")),  # a code of Denmark, or one without its zero
        ("se-1281 (Malmö)", ("se-1280", "se-1281")),
        ("1283 AB", ("se-1283",)),
        ("Sundsval kommun", ("se-2281",)),
        ("Sokigo AB", ()),
        ("kommun", ()),
        ("", ()),
    ],
)
def test_others_are_asked_back(written: str, ids: tuple[str, ...]) -> None:
    assert NAMES.meant(written) == Meant(perhaps=ids)
