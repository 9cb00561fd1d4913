"""Who may decide: reviewers and their organisations, the policy, and how both came about."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from solution_registry.language import plain_text, words
from solution_registry.model.policy import Reviewer
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.body import render, rendered
from solution_registry.pages.collation import collation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.pages.terms import terms
from solution_registry.registry import Registry
from solution_registry.site.page import Page, Rendered

PATH = "certification/reviewers/"


class Row(NamedTuple):
    """A reviewer. ``areas`` are None for all of them; the fingerprint is empty without a key."""

    reviewer: Reviewer
    organisation: Organisation
    areas: Sequence[str] | None
    fingerprint: str
    over: bool


def reviewer_pages(context: BuildContext) -> Iterator[Page]:
    """The page in every language."""
    where = Where(PATH, active="certification")
    yield from in_languages(context, where, lambda _: "", partial(_make, context))


def _make(context: BuildContext, language: str, url: str) -> Rendered:
    registry, text = context.registry, words(language).text
    rows = _rows(context, language)
    real = [row for row in rows if not row.reviewer.example]
    body = render(
        context,
        language,
        "reviewers.html",
        url,
        active=[row for row in real if not row.over],
        former=[row for row in real if row.over],
        invented=[row for row in rows if row.reviewer.example]
        if registry.settings.show_examples
        else [],
        policy=registry.policy,
        criteria=registry.current_criteria,
        anchor=context.past.anchor,
        rulings=context.past.since_founding[::-1],
    )
    about = text("Roles and organisations that may certify, and what they are bound by.")
    return rendered(text("Reviewers"), about, body)


def _rows(context: BuildContext, language: str) -> list[Row]:
    registry = context.registry
    organisations = terms(registry.vocabulary).organisations
    as_of = registry.settings.examples_as_of or registry.today
    rows = [
        Row(
            reviewer=one,
            organisation=organisations[one.organisation],
            areas=_areas(registry, one, language),
            fingerprint=_fingerprint(one.public_key),
            over=_over(one, as_of if one.example else registry.today),
        )
        for one in registry.reviewers.values()
    ]
    key = collation(language)
    return sorted(rows, key=lambda row: (key(row.organisation.name), row.reviewer.id))


def _areas(registry: Registry, reviewer: Reviewer, language: str) -> list[str] | None:
    known = registry.vocabulary.service_areas
    if reviewer.scope == "all":
        return None
    return [plain_text(known[id].name, language) if id in known else id for id in reviewer.scope]


def _over(reviewer: Reviewer, today: date) -> bool:
    ended = reviewer.active_to is not None and reviewer.active_to < today
    return ended or reviewer.key_revoked_on is not None


def _fingerprint(line: str | None) -> str:
    from solution_registry.certification.keys import BadKey, read_key  # takes a while

    try:
        return read_key(line).fingerprint if line else ""
    except BadKey:
        return ""
