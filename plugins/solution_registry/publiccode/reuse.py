"""What a file says of a program from outside: its name, its phase, its terms and where it is."""

from collections.abc import Mapping
from typing import Any

from ..addresses import same_address
from ..checks.licences import DEPRECATED, near
from ..registry import Vocabulary
from . import licences
from .forms import LICENCE, NAME, URL
from .given import Given, Text
from .terms import AREAS, BELONGS, KEYS, LIFECYCLES


def naming(given: Given) -> Text | None:
    """The program's name."""
    name = given.text("name")
    return name if name and given.notes.fit(NAME, name) else None


def where(given: Given, known: Vocabulary) -> dict[str, Any]:
    """How far it has come, and what areas of work it is for."""
    made: dict[str, Any] = {}
    if status := given.text("developmentStatus"):
        made["lifecycle"] = LIFECYCLES.get(status.value.casefold())
        if made["lifecycle"] is None:
            given.notes.not_understood(status.field, status.value, ", ".join(LIFECYCLES))
        elif status.value.casefold() in ("beta", "obsolete"):
            given.notes.look_at(status.field, "lifecycle", made["lifecycle"])
    audience = given.part("intendedAudience")
    made["service_areas"] = _areas(audience, "scope", known)
    made["service_areas"] += [
        one for one in _areas(given, "categories", known) if one not in made["service_areas"]
    ]
    audience.rest(*KEYS["intendedAudience"])
    return made


def _areas(section: Given, key: str, known: Vocabulary) -> list[str]:
    """The service areas that terms name; other terms are told."""
    terms = section.texts(key)
    areas: dict[str, None] = {}
    others = []
    for one in terms:
        area = AREAS.get(one.value)
        if area in known.service_areas:
            areas[str(area)] = None
        else:
            others.append(one.value)
    place = terms[0].field[: len(section.field) + 1] if terms else ()
    if areas:
        section.notes.look_at(place, "service_areas", ", ".join(areas))
    if others:
        section.notes.left_out(place, others, "service_areas")
    return list(areas)


def reuse(given: Given, repositories: Mapping[str, str]) -> dict[str, Any]:
    """On what terms it may be used, and where it is."""
    notes = given.notes
    made: dict[str, Any] = _terms(given.part("legal"))
    for key, field in (("url", "repository"), ("landingURL", "homepage")):
        if (address := given.text(key)) and notes.fit(URL, address):
            made[field] = address.value
    if plan := given.text("roadmap"):
        notes.left_out(plan.field, plan.value, BELONGS["roadmap"])
    related = _related(given, repositories)
    if made and "terms" not in made:
        made = {"terms": "", **made}  # open source by some licence: a person has to see which
    repository = made.get("repository")
    if repository and (other := repositories.get(same_address(repository))):
        notes.note("publiccode-same-repository", ("url",), value=other)
    return {"reuse": made, "related": related, "sources": [repository] if repository else []}


def _terms(legal: Given) -> dict[str, str]:
    """The licence, and that it is an open one: the format is for no others."""
    notes, made = legal.notes, dict[str, str]()
    if said := legal.text("license"):
        if (found := licences.licence(said.value)) and notes.fit(LICENCE, Text(found, said.field)):
            made = {"terms": "open_source", "licence": found}
            if not licences.surely_open(found):
                notes.look_at(said.field, "reuse.terms", f"open_source ({found})")
        elif name := licences.deprecated(said.value):
            notes.note("deprecated-licence", said.field, value=name, use=DEPRECATED[name])
        else:
            notes.note("unknown-licence", said.field, value=said.value, near=near(said.value))
    for key in ("mainCopyrightOwner", "repoOwner"):
        if owner := legal.text(key):
            notes.left_out(owner.field, owner.value, BELONGS[key])
    legal.rest(*KEYS["legal"])
    return made


def _related(given: Given, repositories: Mapping[str, str]) -> list[dict[str, str]]:
    made: dict[str, dict[str, str]] = {}
    for ground in given.texts("isBasedOn"):
        other = repositories.get(same_address(ground.value))
        if not other:
            given.notes.left_out(ground.field, ground.value, BELONGS["isBasedOn"])
        elif other in made or given.notes.room(made, ground.field, ground.value):
            made[other] = {"id": other, "relation": "builds_on"}
    return list(made.values())
