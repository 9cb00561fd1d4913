"""Phases: what a solution says of how far it has come hangs together, also with who uses it.

Each of these can be so for a while, and some rest on what others write: they are warnings. Days
that have not come yet are told as that alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, get_args

from ..model.terms import ENDING, Lifecycle
from ..problem import Problem
from ..registry import Entry, Ground
from .dates import later

if TYPE_CHECKING:
    from ..model.solution import Gate

_PHASES: Final = get_args(Lifecycle)
"""The phases in their order."""

_BEFORE_USE: Final = frozenset({"idea", "requirements", "implementation"})
_IN_USE: Final = frozenset({"production", "phasing_out"})
"""Stages of those who use a solution."""

_TO_JOIN: Final = frozenset({"adopters", "co_funders"})
"""What nobody seeks for a solution at its end; who takes it over may be sought to the last."""


def seeking_after_end(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Nobody is asked to join what is being left."""
    s = entry.solution
    deprecated = s.deprecation is not None and s.deprecation.on <= today
    if not deprecated and s.lifecycle not in ENDING:
        return
    for index, what in enumerate(s.seeking or ()):
        if what in _TO_JOIN:
            yield Problem("seeking-after-end", entry.path, ("seeking", index), {"value": what})


def _passed(entry: Entry, today: date) -> list[tuple[int, Gate]]:
    """The gates that have been passed by a day, each with its place."""
    gates = enumerate(entry.solution.gates or ())
    return [(index, gate) for index, gate in gates if gate.passed_on <= today]


def gate_ahead(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """No gate is of a later phase than the solution is in; the latest is told."""
    phase, passed = entry.solution.lifecycle, _passed(entry, today)
    if not (phase and passed):
        return
    index, last = max(passed, key=lambda one: _PHASES.index(one[1].phase))
    if _PHASES.index(last.phase) > _PHASES.index(phase):
        values = {"value": last.phase, "phase": phase}
        yield Problem("gate-ahead", entry.path, ("gates", index, "phase"), values)


def gates_reversed(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """A phase begins no earlier than those before it; one that is entered anew may."""
    first: dict[str, tuple[date, int]] = {}
    for index, gate in _passed(entry, today):
        first[gate.phase] = min(first.get(gate.phase, (date.max, 0)), (gate.passed_on, index))
    latest = ""
    for phase in filter(first.__contains__, _PHASES):
        day, index = first[phase]
        if latest and day < first[latest][0]:
            other = first[latest][0].isoformat()
            values = {"value": phase, "day": day.isoformat(), "near": latest, "other": other}
            yield Problem("gates-reversed", entry.path, ("gates", index, "passed_on"), values)
        else:
            latest = phase


def use_ahead(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """What somebody uses is past being planned and made."""
    phase = entry.solution.lifecycle
    using = [id for id, adopter in entry.adopters.items() if adopter.stage in _IN_USE]
    if phase in _BEFORE_USE and using:
        values = {"value": phase, "near": ", ".join(using)}
        yield Problem("use-ahead", entry.path, ("lifecycle",), values)


def confirmed_before_use(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Use is confirmed once it has begun."""
    for organisation, adopter in entry.adopters.items():
        confirmed, since = adopter.confirmation, adopter.since
        if adopter.stage not in _IN_USE or not (confirmed and since) or later(since, today):
            continue
        if later(since, confirmed.on):
            values = {"value": confirmed.on.isoformat(), "since": since}
            path = entry.adopter_path(organisation)
            yield Problem("confirmed-before-use", path, ("confirmation", "on"), values)
