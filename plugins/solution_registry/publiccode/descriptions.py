"""What a file says in each language: name, summary, description, features, documentation."""

from dataclasses import dataclass, field
from typing import Any, Final

from ..checks.lists import said_again
from ..model.codes import THREE_LETTERS
from .forms import LANGUAGE, LANGUAGES, LINE, MANY, NAME, PROSE, SUMMARY, URL
from .given import Given, Text, in_short
from .terms import BELONGS, KEYS

_SHORTER: Final = {three: two for two, three in THREE_LETTERS.items()}
"""Older versions of the standard had codes of three letters."""
PREFERRED = ("sv", "da", "en")
"""Where an entry has room for one language, the first of these that there is."""


@dataclass(slots=True)
class _Spoken:
    """What was said, by language."""

    names: dict[str, str] = field(default_factory=dict)
    summaries: dict[str, str] = field(default_factory=dict)
    proses: dict[str, str] = field(default_factory=dict)
    features: dict[str, list[Text]] = field(default_factory=dict)
    manuals: dict[str, Text] = field(default_factory=dict)


def descriptions(section: Given, name: Text | None, language: str) -> dict[str, Any]:
    """The texts of an entry; ``name`` is the program's, the same in every language."""
    spoken = _Spoken()
    for key in list(section.left):
        tag, place = language_tag(key), (*section.field, key)
        if tag is None:
            section.notes.not_understood(place, key)
            del section.left[key]
        elif tag in spoken.features:
            section.notes.left_out(place, section.left.pop(key))
        elif not section.notes.room(spoken.features, place, section.left[key], LANGUAGES):
            del section.left[key]
        else:
            _one_language(section.part(key), tag, spoken)
            if name:
                spoken.names.setdefault(tag, name.value)
    if name and not spoken.names:
        spoken.names[language] = name.value
    return {
        "name": spoken.names,
        "summary": spoken.summaries,
        "description": spoken.proses,
        "features": _features(section, spoken.features),
        "documentation": _manual(section, spoken.manuals),
    }


def _one_language(said: Given, tag: str, spoken: _Spoken) -> None:
    fit = said.notes.fit
    if (name := said.text("localisedName")) and fit(NAME, name):
        spoken.names[tag] = name.value
    if (summary := said.text("shortDescription")) and fit(SUMMARY, summary):
        spoken.summaries[tag] = summary.value
    if (prose := said.prose("longDescription")) and fit(PROSE, prose):
        spoken.proses[tag] = prose.value
    spoken.features[tag] = [one for one in said.texts("features") if fit(LINE, one)]
    if (manual := said.text("documentation")) and fit(URL, manual):
        spoken.manuals[tag] = manual
    if api := said.text("apiDocumentation"):
        said.notes.left_out(api.field, api.value, BELONGS["apiDocumentation"])
    said.rest(*KEYS["description"])


def language_tag(key: str) -> str | None:
    """The tag of a language as entries have it; None where it is none.

    >>> language_tag("pt_BR"), language_tag("sme"), language_tag("zh-Hant-TW")
    ('pt-BR', 'se', None)
    """
    code, _, country = key.strip().replace("_", "-").partition("-")
    code = _SHORTER.get(code.lower(), code.lower())
    tag = f"{code}-{country.upper()}" if country else code
    try:
        LANGUAGE.validate_python(tag)
    except ValueError:
        return None
    return tag


def _features(section: Given, found: dict[str, list[Text]]) -> list[dict[str, str]]:
    """Features by language, put together by their order where every language has as many."""
    spoken = {tag: texts for tag, texts in found.items() if texts}
    if not spoken:
        return []
    first = _preferred(spoken)
    as_many = len({len(texts) for texts in spoken.values()}) == 1
    kept = spoken if as_many else {first: spoken[first]}
    for tag, texts in spoken.items():
        if tag not in kept:
            section.notes.left_out(
                texts[0].field[:-1] if len(texts) > 1 else texts[0].field,
                [one.value for one in texts],
                "software.features",
            )
    if len(kept) > 1:
        place = spoken[first][0].field
        section.notes.look_at(place[:-1], "software.features", ", ".join(kept))
    together = zip(*kept.values(), strict=True)
    return _once(section, [dict(zip(kept, row, strict=True)) for row in together])


def _once(section: Given, rows: list[dict[str, Text]]) -> list[dict[str, str]]:
    """Each row once, as many as there is room for; those that say nothing new are told."""
    said = [{tag: text.value for tag, text in row.items()} for row in rows]
    again = said_again(said)
    found: list[dict[str, str]] = []
    for number, row in enumerate(rows):
        if number in again:
            text = row[_preferred(row)]
            section.notes.note("publiccode-repeated", text.field, value=in_short(text.value))
        elif len(found) < MANY:
            found.append(said[number])
        else:
            for text in row.values():
                section.notes.left_out(text.field, text.value)
    return found


def _manual(section: Given, found: dict[str, Text]) -> dict[str, str] | None:
    """The address that is kept; those of other languages are told, where they are others."""
    if not found:
        return None
    kept = found[_preferred(found)].value
    for text in found.values():
        if text.value != kept:
            section.notes.left_out(text.field, text.value, "documentation.user")
    return {"user": kept}


def _preferred(found: dict[str, Any]) -> str:
    return next((tag for tag in PREFERRED if tag in found), next(iter(found)))
