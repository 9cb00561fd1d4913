"""A listing: an outline seen on one day, with its status, its count of adopters and its history."""

from dataclasses import dataclass
from datetime import date

from ..certification.status import Status, status
from ..history import History
from ..model.policy import Policy
from .outline import AdopterOutline, Outline

IN_USE = frozenset({"production", "phasing_out"})
"""Stages in which an adopter can count."""


@dataclass(frozen=True, slots=True)
class Adoption:
    """An adopter, and whether it counts: in use, with a proof, confirmed recently enough."""

    adopter: AdopterOutline
    confirmed: bool
    stale: bool
    """Confirmed once, but too long ago to count."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list, a card or a page head shows of a solution, on the day ``as_of``."""

    outline: Outline
    status: Status
    adoptions: tuple[Adoption, ...]
    as_of: date
    history: History | None

    @property
    def id(self) -> str:
        """The solution's id."""
        return self.outline.id

    @property
    def confirmed(self) -> int:
        """How many adopters count: the headline number."""
        return sum(adoption.confirmed for adoption in self.adoptions)

    @property
    def reported(self) -> int:
        """How many others are said to use it or to have begun."""
        return sum(
            not adoption.confirmed and adoption.adopter.stage != "left"
            for adoption in self.adoptions
        )


def listing(outline: Outline, policy: Policy, as_of: date, history: History | None) -> Listing:
    """See an outline on a day, by the numbers of the policy."""
    return Listing(
        outline=outline,
        status=status(
            outline.records, outline.deprecation, outline.lifecycle, as_of, policy.due_days
        ),
        adoptions=tuple(
            _adoption(adopter, as_of, policy.confirmation_months) for adopter in outline.adopters
        ),
        as_of=as_of,
        history=history,
    )


def _adoption(adopter: AdopterOutline, as_of: date, months: int) -> Adoption:
    on = adopter.confirmed_on
    proven = on is not None and adopter.proof is not None
    fresh = on is not None and on <= as_of < months_after(on, months)
    return Adoption(
        adopter=adopter,
        confirmed=proven and fresh and adopter.stage in IN_USE,
        stale=proven and not fresh,
    )


def months_after(day: date, months: int) -> date:
    """The same day some months later; the last day of the month where there is none such.

    >>> months_after(date(2024, 2, 29), 12)
    datetime.date(2025, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise ValueError(day)
