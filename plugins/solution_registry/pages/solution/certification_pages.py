"""The certification of a solution: how it stands, what it rests on, or how to get one."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from solution_registry.certification.status import STANDING, State
from solution_registry.language import plain_text, words
from solution_registry.pages.body import render_all, rendered
from solution_registry.pages.criteria import criteria_path
from solution_registry.pages.decisions.commands import record_commands
from solution_registry.pages.solution.asked import Asks
from solution_registry.pages.solution.certified import counted, deciders, events
from solution_registry.pages.solution.changed import changes, uncovered
from solution_registry.pages.solution.make import pages_at
from solution_registry.pages.solution.view import View, Views
from solution_registry.pages.wrong import wrong_in_all
from solution_registry.registry import Listing
from solution_registry.review.speech import DIFFERENCES
from solution_registry.site.page import Page, Rendered

BELOW = "certification/"
VERIFY = f"{BELOW}verify/"

_OVER = frozenset({State.WITHDRAWN, State.DEPRECATED})
"""States of what nobody should apply for any more."""

_OLDER = (
    "Decision %(serial)s on %(name)s",
    "The verdict on each criterion, in a decision that no longer counts.",
)
_UNPROVEN = (
    "Not verified: %(serial)s on %(name)s",
    "What a file says that is not verified: it counts for nothing.",
)
"""Titles and descriptions of the pages of records."""


def certification_pages(views: Views, listing: Listing) -> Iterator[Page]:
    """The page of every solution; where something was decided, how to verify it, and what was."""
    yield from pages_at(views, listing, BELOW, "certification", partial(_make, views))
    if listing.verified:
        yield from pages_at(views, listing, VERIFY, "certification", partial(_verify, views))
    deciding = listing.status.record
    for one in listing.outline.records:
        if one.decision != "revoked" and one.serial != (deciding and deciding.serial):
            below = f"{BELOW}{one.serial.partition('/')[2]}/"
            make = partial(_older, views, one.serial)
            proven = one.serial not in listing.unverified
            for page in pages_at(views, listing, below, "certification", make):
                yield replace(page, robots=page.robots and proven)


def _make(views: Views, view: View, path: str) -> list[Rendered]:
    bodies = render_all(views.context, "certification.html", path, **_values(views, view))
    made = []
    for language, body in zip(views.context.site.languages, bodies, strict=True):
        name = plain_text(view.solution.name, language)
        title = words(language).text("Certification of %(name)s") % {"name": name}
        made.append(rendered(title, plain_text(view.solution.summary, language), body))
    return made


def _values(views: Views, view: View) -> dict[str, Any]:
    """What ``certification.html`` reads."""
    context, decision, status = views.context, view.standing.decision, view.standing.status
    registry, organisations = context.registry, views.terms.organisations
    told = (
        changes(view.entry, decision.record.serial, registry.vocabulary, context.site.languages)
        if decision and status.changed_fields
        else ()
    )
    return {
        "view": view,
        "deciders": deciders(decision, registry.reviewers, organisations) if decision else (),
        "changes": told[:DIFFERENCES],
        "left": max(0, len(told) - DIFFERENCES),
        "uncovered": uncovered(view.standing.uncovered, status.changed_fields),
        "counted": counted(decision, view.listing.adoptions, organisations, views.alphabet)
        if decision
        else (),
        "events": events(view.standing.decisions, view.listing, view.today),
        "asks": _asks(views, view),
        "criteria_at": partial(criteria_path, registry),
        "edit": context.site.edit_url(view.entry.path),
        "above": f"solutions/{view.id}/{BELOW}",
        "verify": f"solutions/{view.id}/{VERIFY}",
    }


def _asks(views: Views, view: View) -> Asks | None:
    """What is asked; None where a certification stands, or none will be given."""
    states = {view.standing.status.state, *view.standing.status.notes}
    if states & (STANDING | _OVER) or views.asked is None:
        return None
    return views.asked.of(view.entry, view.listing)


def _older(views: Views, serial: str, view: View, path: str) -> list[Rendered]:
    """The verdicts of a decision that does not decide, or what a file says that proves nothing."""
    languages = views.context.site.languages
    one = next(x for x in view.standing.decisions if x.record.serial == serial)
    verdict = view.listing.unverified.get(serial)
    bodies = render_all(
        views.context,
        "certification-decision.html",
        path,
        view=view,
        one=one,
        unproven=wrong_in_all(verdict.problems, languages) if verdict else (),
        criteria_at=partial(criteria_path, views.context.registry),
        above=f"solutions/{view.id}/{BELOW}",
    )
    title, about = _UNPROVEN if verdict else _OLDER
    made = []
    for language, body in zip(languages, bodies, strict=True):
        text, name = words(language).text, plain_text(view.solution.name, language)
        titled = text(title) % {"serial": serial, "name": name}
        made.append(rendered(titled, text(about), body))
    return made


def _verify(views: Views, view: View, path: str) -> list[Rendered]:
    proven = [
        (one, record_commands(view.entry.record_path(one.record.serial), one.record, verdict))
        for one in view.standing.decisions
        if (verdict := view.listing.verified.get(one.record.serial))
    ]
    bodies = render_all(
        views.context,
        "certification-verify.html",
        path,
        view=view,
        proven=proven,
        above=f"solutions/{view.id}/{BELOW}",
    )
    made = []
    for language, body in zip(views.context.site.languages, bodies, strict=True):
        text, name = words(language).text, plain_text(view.solution.name, language)
        title = text("Check the decisions on %(name)s") % {"name": name}
        about = text("Commands for git, sha256sum and ssh-keygen, filled in for this solution.")
        made.append(rendered(title, about, body))
    return made
