"""Adopters: counted only when they have said so themselves, else with a source."""

from collections.abc import Iterator
from datetime import date

from ..problem import Problem
from ..registry import Entry, Ground


def source_missing(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """What somebody else has recorded says where it was read."""
    s = entry.solution
    if s.listed_by == "registry" and not s.sources:
        yield Problem("source-missing", entry.path)
    for organisation, adopter in entry.adopters.items():
        if adopter.confirmation is None and adopter.source is None:
            yield Problem("source-missing", entry.adopter_path(organisation))


def adopter_is_lead(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """The lead's own use is known; it may be recorded, and never counts as another's.

    Who has come after an organisation that ended may have confirmed before it became the lead.
    """
    lead = entry.solution.lead
    heirs = {after for last, after in ground.ended.values() if last < today}
    if lead in heirs:
        return
    if lead and lead in entry.adopters and entry.adopters[lead].confirmation:
        yield Problem("adopter-is-lead", entry.adopter_path(lead), values={"value": lead})


def confirmation_proof_missing(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """A confirmation without proof does not count; better to know it."""
    for organisation, adopter in entry.adopters.items():
        if adopter.confirmation and adopter.confirmation.proof is None:
            path = entry.adopter_path(organisation)
            yield Problem("confirmation-proof-missing", path, ("confirmation",))


def case_number_missing(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """A case that shows a confirmation has its number, or nobody could ask for it."""
    for organisation, adopter in entry.adopters.items():
        said = adopter.confirmation
        if said and said.proof == "case_number" and said.case_number is None:
            path = entry.adopter_path(organisation)
            yield Problem("case-number-missing", path, ("confirmation",))


def confirming_reviewer_missing(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Where an organisation's own reviewer has said it, it had an active one on that day.

    Of what is there that is a remark: policy says where reviewers are, not where they were.
    """
    if "reviewers" in ground.unread:
        return
    for organisation, adopter in entry.adopters.items():
        said = adopter.confirmation
        if not said or said.proof != "reviewer_of_organisation":
            continue
        if not any(
            reviewer.organisation == organisation and reviewer.active_on(said.on)
            for reviewer in ground.reviewers.values()
        ):
            values = {"value": organisation, "day": said.on.isoformat()}
            path = entry.adopter_path(organisation)
            yield Problem("confirming-reviewer-missing", path, ("confirmation", "proof"), values)
