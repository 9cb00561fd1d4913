"""What a file says of the program: where it is, on what terms, what it runs on and needs."""

from collections.abc import Mapping
from typing import Any, Final, get_args

from ..model.terms import OperatingSystem, SoftwareType
from ..registry import Vocabulary
from . import licences
from .descriptions import language_tag
from .forms import DAY, LICENCE, MANY, NAME, URL
from .given import Given, Text, in_short
from .repository import same_repository
from .terms import AREAS, BELONGS, KEYS, KINDS, LIFECYCLES

_TYPES: Final = {one.casefold(): one for one in get_args(SoftwareType)}
_SYSTEMS: Final = {one: one for one in get_args(OperatingSystem)} | {
    "macos": "mac",
    "osx": "mac",
}

_YES_NO: Final = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
VERSION: Final = ("version", "versionMin", "versionMax")
"""What is said of a dependency besides its name."""


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
    if repository and (other := repositories.get(same_repository(repository))):
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
        elif use := licences.deprecated(said.value):
            notes.note("deprecated-licence", said.field, value=said.value, use=use)
        else:
            near = licences.near(said.value)
            notes.note("unknown-licence", said.field, value=said.value, near=near)
    for key in ("mainCopyrightOwner", "repoOwner"):
        if owner := legal.text(key):
            notes.left_out(owner.field, owner.value, BELONGS[key])
    legal.rest(*KEYS["legal"])
    return made


def _related(given: Given, repositories: Mapping[str, str]) -> list[dict[str, str]]:
    made: dict[str, dict[str, str]] = {}
    for ground in given.texts("isBasedOn"):
        other = repositories.get(same_repository(ground.value))
        if other:
            made[other] = {"id": other, "relation": "builds_on"}
        else:
            given.notes.left_out(ground.field, ground.value, BELONGS["isBasedOn"])
    return list(made.values())


def software(given: Given, made: dict[str, Any]) -> dict[str, Any]:
    """What the program is. What kind of solution that makes is put into ``made``."""
    notes, found = given.notes, dict[str, Any]()
    if type_ := given.text("softwareType"):
        small = type_.value.casefold()
        if kind := KINDS.get(small):
            made["kind"] = kind
            notes.look_at(type_.field, "kind", kind)
        if small in _TYPES:
            found["type"] = _TYPES[small]
        else:
            notes.not_understood(type_.field, type_.value, ", ".join(_TYPES.values()))
    found["runs_on"] = _listed(given, "platforms", lambda one: _SYSTEMS.get(one.casefold()))
    found["features"] = made.pop("features", None)
    section = given.part("localisation")
    found["languages"] = _listed(section, "availableLanguages", language_tag)
    if ready := section.text("localisationReady"):
        found["localisation_ready"] = _YES_NO.get(ready.value.casefold())
        if found["localisation_ready"] is None:
            notes.not_understood(ready.field, ready.value, "true, false")
    section.rest(*KEYS["localisation"])
    return {key: value for key, value in found.items() if value not in (None, [])}


def _listed(given: Given, key: str, read: Any) -> list[str]:
    """The terms of a list that are understood, each once; others are told."""
    made: dict[str, None] = {}
    for text in given.texts(key):
        term = read(text.value)
        if term is None or len(made) >= MANY:
            given.notes.not_understood(text.field, text.value)
        else:
            made[term] = None
    return list(made)


def releases(given: Given) -> dict[str, Any]:
    """The version that the file is about, where its day is known, too."""
    version, day = given.text("softwareVersion"), given.text("releaseDate")
    right = (
        bool(version and given.notes.fit(NAME, version)),
        bool(day and given.notes.fit(DAY, day)),
    )
    if version and day and all(right):
        return {"versions": [{"version": version.value, "released_on": day.value}]}
    for text, fits in zip((version, day), right, strict=True):
        if text and fits:
            given.notes.left_out(text.field, text.value, "versions")
    return {}


def dependencies(given: Given, known: Vocabulary) -> dict[str, Any]:
    """Products of the vocabulary that it needs, and standards that it keeps."""
    platforms: dict[str, None] = {}
    names = {
        name.casefold(): one.id for one in known.platforms.values() for name in (one.id, one.name)
    }
    section = given.part("dependsOn")
    for sort in ("open", "proprietary", "hardware"):
        for part in section.parts(sort):
            name, optional = part.text("name"), part.text("optional")
            id = names.get(name.value.casefold()) if name and sort != "hardware" else None
            if id and not (optional and _YES_NO.get(optional.value.casefold())):
                platforms[id] = None
                part.rest("versionMin", "versionMax", "version")
            elif name:
                versions = {key: part.left.pop(key) for key in VERSION if part.left.get(key)}
                said = in_short([name.value, versions])
                part.notes.left_out(part.field, said, BELONGS["dependsOn"], id or "")
            part.rest(*VERSION)
    section.rest(*KEYS["dependsOn"])
    return {"platforms": list(platforms), "standards": _standards(given, known)}


def _standards(given: Given, known: Vocabulary) -> list[str]:
    found: dict[str, None] = {}
    names = {one.id: one.id for one in known.standards.values()}
    names |= {one.url: one.id for one in known.standards.values() if one.url}
    for part in given.parts("supports"):
        id = part.text("id") or part.text("name")
        if id and (standard := names.get(id.value.removeprefix("alias:"))):
            found[standard] = None
        elif id:
            part.notes.left_out(id.field, id.value, BELONGS["supports"])
        part.rest("id")
    return list(found)
