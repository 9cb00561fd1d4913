"""publiccode.yml 0.7 of an entry: nothing is invented, and what it lacks is named.

The rules are those of the standard (https://yml.publiccode.tools); where the maintainers' parser
asks for more, as for a long description in every language, that is kept as well.
"""

import json
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..model.solution import Solution
from ..model.terms import SOFTWARE
from ..source.write import NOT_TEXT, written
from .terms import STATUSES, WRITTEN

if TYPE_CHECKING:
    from ..registry import Outline, Vocabulary

SHORTEST_LONG, LONGEST_LONG, LONGEST_SHORT = 150, 10_000, 150
"""Characters of a long description and of a short one."""

_HEAD: Final = "# publiccode.yml, https://yml.publiccode.tools (0.7)"


class Lack(NamedTuple):
    """What is mandatory and cannot be said: ``key`` of publiccode.yml, and the entry's field.

    ``belongs`` is empty where no field of an entry could say it.
    """

    key: str
    belongs: str


class Written(NamedTuple):
    """A file; where it lacks something, it is one to go on with, and not valid as it stands."""

    text: str
    lacks: tuple[Lack, ...]


def may_be_whole(outline: "Outline") -> bool:
    """Whether an entry is worth asking: nothing that the outline knows is lacking."""
    return (
        not outline.example
        and outline.kind in SOFTWARE
        and outline.terms == "open_source"
        and outline.licence is not None
        and "software" in outline.filled
    )


def written_publiccode(solution: Solution, known: "Vocabulary", today: date) -> Written:
    """Write the file of an entry, as far as the entry goes."""
    stated = _said(solution, known, today)
    said = {key: value for key, value in stated if value not in (None, [], {})}
    lacks = tuple(_lacks(solution, said))
    marks = ["# a fictional example"] if solution.example else []
    lines = [_HEAD, *marks, *(f"# lacks: {lack.key}" for lack in lacks)]
    lines += [line for key, value in said.items() for line in written(key, value)]
    return Written("\n".join(lines) + "\n", lacks)


def whole_publiccode(
    outline: "Outline", read: Callable[[], Solution], known: "Vocabulary", today: date
) -> str:
    """Write the file of an entry that states all that is mandatory, and is no example.

    Of any other it is empty; ``read`` gives the entry's own file where that is worth asking.
    """
    if not may_be_whole(outline):
        return ""
    made = written_publiccode(read(), known, today)
    return "" if made.lacks else made.text


def _said(solution: Solution, known: "Vocabulary", today: date) -> Iterator[tuple[str, Any]]:
    """The fields in the order of the standard; None where there is nothing to say."""
    reuse, software, newest = solution.reuse, solution.software, solution.newest(today)
    open_source = reuse is not None and reuse.terms == "open_source"
    yield "publiccodeYmlVersion", WRITTEN
    yield "name", next(iter(solution.name.values()))
    yield "url", reuse and reuse.repository
    yield "landingURL", solution.presented
    yield "softwareVersion", newest and newest.version
    yield "releaseDate", newest and newest.released_on
    yield "platforms", list(software.runs_on or ()) if software else None
    yield "roadmap", solution.governance and solution.governance.roadmap
    yield "developmentStatus", STATUSES.get(solution.lifecycle or "")
    yield "softwareType", software and software.type
    yield "supports", list(_standards(solution, known))
    yield "organisation", _organisation(solution.lead, known)
    yield "description", dict(_descriptions(solution))
    yield "legal", {"license": reuse.licence} if reuse and open_source and reuse.licence else None
    yield "maintenance", _maintenance(solution, known)
    yield "localisation", _localisation(solution)


def _standards(solution: Solution, known: "Vocabulary") -> Iterator[Mapping[str, str]]:
    for id in solution.standards or ():
        standard = known.standards.get(id)
        if standard and standard.url:
            yield {"id": standard.url}


def _organisation(lead: str | None, known: "Vocabulary") -> Mapping[str, str] | None:
    """The lead by its own address, which the section cannot do without."""
    one = known.organisations.get(lead) if lead else None
    if one is None or not one.website:
        return None
    return {"uri": one.website, "name": one.official_name or one.name}


def _descriptions(solution: Solution) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """By language, those in which all can be said that a language needs."""
    name = next(iter(solution.name.values()))
    manual = solution.documentation.user if solution.documentation else None
    features = (solution.software.features or ()) if solution.software else ()
    for tag, short in solution.summary.items():
        long = (solution.description or {}).get(tag, "")
        if len(short) > LONGEST_SHORT or not _long_enough(long):
            continue
        own = solution.name.get(tag, name)
        block = {
            "localisedName": own if own != name else None,
            "shortDescription": short,
            "longDescription": long,
            "documentation": manual,
            "features": [text[tag] for text in features if tag in text],
        }
        key = json.dumps(tag) if tag in NOT_TEXT else tag  # "no" is Norwegian
        yield key, {field: value for field, value in block.items() if value}


def _long_enough(text: str) -> bool:
    """Counted as a reader does: an accent is no letter of its own."""
    return SHORTEST_LONG <= sum(not unicodedata.combining(one) for one in text) <= LONGEST_LONG


def _maintenance(solution: Solution, known: "Vocabulary") -> Mapping[str, Any] | None:
    if not solution.software or not solution.software.maintenance:
        return None
    made: dict[str, Any] = {"type": solution.software.maintenance}
    if made["type"] == "contract":
        made["contractors"] = [
            {"name": known.organisations[one.organisation].name, "until": one.agreement_until}
            for one in solution.suppliers or ()
            if one.role == "development"
            and one.agreement_until
            and one.organisation in known.organisations
        ]
    return {key: value for key, value in made.items() if value}


def _localisation(solution: Solution) -> Mapping[str, Any] | None:
    software = solution.software
    if not software:
        return None
    made = {
        "localisationReady": software.localisation_ready,
        "availableLanguages": list(software.languages or ()) or None,
    }
    return {key: value for key, value in made.items() if value is not None}


MANDATORY: Final = (
    Lack("url", "reuse.repository"),
    Lack("platforms", "software.runs_on"),
    Lack("developmentStatus", "lifecycle"),
    Lack("softwareType", "software.type"),
    Lack("description", "description"),
    Lack("legal.license", "reuse.licence"),
    Lack("maintenance.type", "software.maintenance"),
    Lack("localisation.localisationReady", "software.localisation_ready"),
    Lack("localisation.availableLanguages", "software.languages"),
)
"""What every file has to say besides the name, which no entry is without."""


def _lacks(solution: Solution, said: Mapping[str, Any]) -> Iterator[Lack]:
    for lack in MANDATORY:
        section, _, key = lack.key.partition(".")
        value = said.get(section)
        if lack.key == "softwareType" and solution.kind not in SOFTWARE:
            yield Lack(lack.key, "kind")
        elif value is None or (key and key not in value):
            yield lack
    if not any("features" in block for block in said.get("description", {}).values()):
        yield Lack("description.features", "software.features")
    type_ = said.get("maintenance", {}).get("type")
    if type_ in ("internal", "community"):
        yield Lack("maintenance.contacts", "")  # a person's name, which a registry has no right to
    elif type_ == "contract" and "contractors" not in said["maintenance"]:
        yield Lack("maintenance.contractors", "suppliers")
