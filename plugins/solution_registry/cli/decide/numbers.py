"""By which rules: numbers of the policy, the registrar, criteria, exceptions."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ...certification.places import CRITERIA, POLICY
from ...certification.rules import falling, too_early
from ...load import load
from ...model.certification import CriteriaSet
from ...model.policy import Policy
from ...registry.read_ground import read_ground
from ...source import parse
from ...source.edit import put
from ..complaint import Refused, did_you_mean, or_listed
from ..context import Here
from ..lookup import organisation_in
from ..named_files import read_named
from .asked import asked
from .office import Office, edited, office
from .policy import Wanted, decide
from .reviewers import public_line
from .stop import refuse

PER_LEVEL = "reviewers_per_level"


def change(here: Here, values: Sequence[str], **given: Any) -> None:
    """Other numbers. Raises Found and Refused."""
    place = office(here)
    if not values:
        _decide(place, here.bytes_of(POLICY) or b"", given)
        return
    wanted = [_value(here, one) for one in values]
    data: Any = parse(place.decided(POLICY).encode(), POLICY).data

    def edit(text: str) -> str:
        for name, value in wanted:
            text = put(text, _place(here, name, data), value)
        return text

    _decide(place, edited(here, POLICY, place.decided(POLICY), edit), given)


def registrar(here: Here, organisation: str, public_key: str, **given: Any) -> None:
    """A central body's key. Raises Found and Refused."""
    place = office(here)
    known = read_ground(here.root).vocabulary
    about: dict[str, Any] = {
        "id": "registrar",
        "organisation": organisation_in(known, organisation, here.words, here.today),
        "public_key": public_line(here, public_key),
    }
    if level := given["own_keys_from_level"]:
        about["own_keys_from_level"] = level

    def edit(text: str) -> str:
        return put(put(text, ("signing",), "registrar"), ("registrar",), about)

    raw = edited(here, POLICY, place.decided(POLICY), edit)
    decide(place, Wanted("policy", {POLICY: raw}), given)


def criteria(here: Here, file: Path, **given: Any) -> None:
    """A new set. Raises Found and Refused."""
    raw = read_named(file, here.words)
    loaded = load(CriteriaSet, raw, str(file))
    refuse(here, loaded.problems, lambda _: raw)
    if loaded.value is None:
        return
    path = f"{CRITERIA}{loaded.value.id}.yml"
    if here.bytes_of(path) is not None:
        told = here.words.text("%(path)s is there already. A set never changes: take a new id.")
        raise Refused(told % {"path": path})
    decide(
        office(here), Wanted("criteria", {path: raw}, done=f"Add criteria {loaded.value.id}"), given
    )


def _decide(place: Office, raw: bytes, given: Mapping[str, Any]) -> None:
    """Have other numbers decided, and say before what they would stop. Raises Found."""
    policy, rules = load(Policy, raw, POLICY).value, place.authority.rules
    on = place.here.day(given["decided_on"]) or place.here.today
    if policy:
        other = policy.criteria != rules.policy.criteria
        early = too_early(policy, rules.criteria, on) if other else ()
        refuse(place.here, (*falling(policy), *early), lambda _: raw)
    told = tuple(asked(place.here, place.authority, raw, on))
    decide(place, Wanted("policy", {POLICY: raw}, summary=told), given)


def _value(here: Here, given: str) -> tuple[str, Any]:
    """A field and its value. Raises Refused."""
    name, equals, value = given.partition("=")
    field = name.partition(".")[0]
    if field not in Policy.model_fields or not equals or not value:
        told = here.words.text("%(value)s is no field of policy/policy.yml with its value.")
        known = list(Policy.model_fields)
        near = or_listed(did_you_mean(field, known, here.words), known, here.words)
        raise Refused(told % {"value": given} + near)
    return name, int(value) if value.isdigit() else value


def _place(here: Here, name: str, data: Any) -> tuple[str | int, ...]:
    field, _, rest = name.partition(".")
    if not rest:
        return (field,)
    if field == PER_LEVEL:
        levels = [str(one["level"]) for one in data[PER_LEVEL]]
        if rest in levels:
            return (field, levels.index(rest), "reviewers")
        told = here.words.text("There is no level %(level)s in policy/policy.yml.")
        raise Refused(told % {"level": rest})
    return (field, rest)
