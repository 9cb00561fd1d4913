"""The criteria that certification rests on: one page per set, the set in force at ``criteria/``."""

from collections.abc import Iterator
from functools import partial

from solution_registry.certification.status import State
from solution_registry.language import plain_text, words
from solution_registry.model.certification import CriteriaSet, Criterion
from solution_registry.model.terms import LABELS
from solution_registry.pages.body import long_page, render
from solution_registry.pages.context import BuildContext
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.registry import Registry
from solution_registry.site.page import Page, Rendered

STATE_MEANINGS: dict[State, str] = {
    State.CERTIFIED: "Reviewers have certified what the entry says now.",
    State.DUE: "The certification still stands, but ends soon and should be renewed.",
    State.CHANGED: "Something that a verdict rests on has changed since the decision.",
    State.EXPIRED: "The last day of the certification has passed.",
    State.REVOKED: "The certification has been taken back; the record says why.",
    State.LISTED: "The solution is in the registry. Nobody has certified it.",
    State.IDEA: "There is no solution yet: somebody describes a need or looks for partners.",
    State.DEPRECATED: "It should not be taken up any more; the entry says why and what instead.",
    State.WITHDRAWN: "It has been taken out of use by its lead.",
}
"""What each state says to a reader (English msgids)."""


def criteria_pages(context: BuildContext) -> Iterator[Page]:
    """The page of every criteria set."""
    for made in context.registry.criteria.values():
        current = made is context.registry.current_criteria
        path = criteria_path(context.registry, made.id)
        where = Where(path, active="criteria")
        yield from in_languages(
            context, where, lambda _: "", partial(_make, context, made, current)
        )


def criteria_path(registry: Registry, id: str) -> str:
    """Where a set stands, below the language's root; one that is not there, as the one in force."""
    older = id in registry.criteria and id != registry.policy.criteria
    return f"criteria/{id}/" if older else "criteria/"


def _make(
    context: BuildContext, made: CriteriaSet, current: bool, language: str, url: str
) -> Rendered:
    registry, text = context.registry, words(language).text
    body = render(
        context,
        language,
        "criteria.html",
        url,
        made=made,
        current=current,
        policy=registry.policy,
        themes=_themes(made, language),
        states=[(state, text(meaning)) for state, meaning in STATE_MEANINGS.items()],
        level_names={level.level: level.name for level in made.levels},
        others=[] if not current else [x for x in registry.criteria.values() if x is not made],
    )
    about = text("What reviewers ask before a solution is certified, and why.")
    return long_page(context, language, plain_text(made.name, language), about, body)


def _themes(made: CriteriaSet, language: str) -> list[tuple[str, str, list[Criterion]]]:
    """The criteria by theme: id, title, and those that belong to it."""
    themes: dict[str, list[Criterion]] = {}
    for criterion in made.criteria:
        themes.setdefault(criterion.theme, []).append(criterion)
    text = words(language).text
    return [(theme, text(LABELS["Theme"][theme]), own) for theme, own in themes.items()]
