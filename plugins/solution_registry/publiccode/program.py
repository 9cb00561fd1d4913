"""What a file says of the program itself: what it is, runs on and needs, and its releases."""

from collections.abc import Callable
from typing import Any, Final, get_args

from ..model.terms import OperatingSystem, SoftwareType
from ..registry import Vocabulary
from .descriptions import language_tag
from .forms import DAY, RELEASE
from .given import Given, in_short
from .terms import BELONGS, KEYS, KINDS

_TYPES: Final = {one.casefold(): one for one in get_args(SoftwareType)}
_SYSTEMS: Final = {one: one for one in get_args(OperatingSystem)} | {
    "macos": "mac",
    "osx": "mac",
}
_YES_NO: Final = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
VERSION: Final = ("version", "versionMin", "versionMax")
"""What is said of a dependency besides its name."""


def software(given: Given, features: list[dict[str, str]]) -> dict[str, Any]:
    """What the program is, and what kind of solution that makes it."""
    notes, kind, found = given.notes, None, dict[str, Any]()
    if type_ := given.text("softwareType"):
        small = type_.value.casefold()
        if kind := KINDS.get(small):
            notes.look_at(type_.field, "kind", kind)
        if small in _TYPES:
            found["type"] = _TYPES[small]
        else:
            notes.not_understood(type_.field, type_.value, ", ".join(_TYPES.values()))
    found["runs_on"] = _listed(given, "platforms", lambda one: _SYSTEMS.get(one.casefold()))
    found["features"] = features
    section = given.part("localisation")
    found["languages"] = _listed(section, "availableLanguages", language_tag)
    if ready := section.text("localisationReady"):
        found["localisation_ready"] = _YES_NO.get(ready.value.casefold())
        if found["localisation_ready"] is None:
            notes.not_understood(ready.field, ready.value, "true, false")
    section.rest(*KEYS["localisation"])
    stated = {key: value for key, value in found.items() if value not in (None, [])}
    return {"kind": kind, "software": stated}


def _listed(given: Given, key: str, read: Callable[[str], str | None]) -> list[str]:
    """The terms of a list that are understood, each once; others are told."""
    made: dict[str, None] = {}
    for text in given.texts(key):
        term = read(text.value)
        if term is None:
            given.notes.not_understood(text.field, text.value)
        elif term in made or given.notes.room(made, text.field, text.value):
            made[term] = None
    return list(made)


def releases(given: Given) -> dict[str, Any]:
    """The version that the file is about, where its day is known, too."""
    version, day = given.text("softwareVersion"), given.text("releaseDate")
    right = (
        bool(version and given.notes.fit(RELEASE, version)),
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
            if name and id and not (optional and _YES_NO.get(optional.value.casefold())):
                if id in platforms or part.notes.room(platforms, part.field, name.value):
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
            if standard in found or part.notes.room(found, id.field, id.value):
                found[standard] = None
        elif id:
            part.notes.left_out(id.field, id.value, BELONGS["supports"])
        part.rest("id")
    return list(found)
