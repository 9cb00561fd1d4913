"""Allowing, after the fact, what was altered and should never have been."""

from collections.abc import Mapping, Sequence
from typing import Any

import click

from ...deciding.judge import UNSIGNED
from ...problem import Problem
from ...verify.alterations import ALTERED
from ..ask import tell
from ..complaint import Refused, did_you_mean
from ..context import Here
from .office import Office, office
from .policy import Wanted, decide


def exception(here: Here, paths: Sequence[str], **given: Any) -> None:
    """Allow what was altered. Raises Found and Refused."""
    _ = here.words.text
    place = office(here, "exception")
    altered = [one for one in place.proof.problems if one.code in ALTERED]
    if not altered:
        click.echo(_("Nothing was altered that would have to be allowed."))
        _unsigned(here, place)
        return
    if not paths:
        _list(here, altered)
        return
    known = sorted({one.path for one in altered})
    for path in paths:
        if path not in known:
            told = _("“registry verify” does not say that %(path)s was altered.") % {"path": path}
            raise Refused(told + did_you_mean(path, known, here.words))
    for path in place.authority.files:
        place.decided(path)  # else it would go on saying what nobody decided
    chosen = [one for one in altered if one.path in paths]
    left = [path for path in known if path not in paths]
    told = _("Still not allowed, so that “registry verify” goes on failing: %(paths)s")
    summary = [told % {"paths": ", ".join(left)}] if left else []
    allows = tuple(map(_allowed, chosen))
    decide(place, Wanted("exception", allows=allows, summary=summary), given)


def _unsigned(here: Here, place: Office) -> None:
    """What comes first where somebody is here to end a decision that not all have signed."""
    found = dict.fromkeys(one.path for one in place.proof.problems if one.code in UNSIGNED)
    if found:
        told = here.words.text(
            "Not all have signed: %(paths)s. If that will stay so, take it away with what lies "
            "beside it, commit that, and run this again."
        )
        tell(told % {"paths": ", ".join(found)})


def _list(here: Here, altered: Sequence[Problem]) -> None:
    for one in altered:
        click.echo(one.path)
        tell(f"  {one.values.get('commit', '')[:12]}: {_digests(one)}")
    tell(here.words.text("Name what is to be allowed: registry policy exception PATH"))


def _digests(one: Problem) -> str:
    return f"{one.values.get('before') or '–'} → {one.values.get('after') or '–'}"


def _allowed(one: Problem) -> Mapping[str, str]:
    digests = {key: one.values.get(key, "") for key in ("before", "after")}
    return {"path": one.path} | {key: value for key, value in digests.items() if value}
