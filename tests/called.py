"""What people write for an organisation: what commands and what scripts on pages make of it."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from solution_registry.model.vocabulary import Organisation
from solution_registry.nearest import simplified

NAMED: Final[Mapping[str, set[str]]] = MappingProxyType(
    {
        "Malmö stad": {"se-1280"},
        "Malmo": {"se-1280"},
        "Malmoe stad": {"se-1280"},
        "Malmöstad": {"se-1280"},
        "City of Malmö": {"se-1280"},
        "Göteborgs Stad": {"se-1480"},
        "goteborgs stad": {"se-1480"},
        "Asele": {"se-2463"},
        "ÅSELE KOMMUN": {"se-2463"},
        "Orebro kommun": {"se-1880"},
        "Orebro": {"se-1880", "se-region-18"},
        "Kobenhavn": {"dk-101"},
        "Københavns Kommune": {"dk-101"},
        "Århus": {"dk-751"},
        "Aarhus Kommune": {"dk-751"},
        "Åbenrå": {"dk-580"},
        "Falu kommun": {"se-2080"},
        "Kalix": {"se-2514"},
        "Håbo": {"se-0305"},
        "Habo": {"se-0643"},
        "habo": {"se-0305", "se-0643"},
        "Karlstad": {"se-1780"},
        "Ystadkommun": {"se-1286"},
        "Skåne": {"se-region-12"},
        "Västra Götalandsregionen": {"se-region-14"},
        "Stockholms läns landsting": {"se-region-01"},
        "Region Gotland": {"se-0980"},
        "Stockholm": {"se-0180", "se-region-01"},
        "Åse": set(),
        "Ankeborg": set(),
        "kommun": set(),
        "": set(),
    }
)
"""What is written → who is called so, in the whole register."""


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
