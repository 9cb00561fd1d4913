"""What the certification page is made of: what changed, who counted, what is next."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from solution_registry.certification.digest import canonical
from solution_registry.certification.proof import BELIEVED, NotVerified, Proofs, Proven, Verified
from solution_registry.language import words
from solution_registry.model.solution import Solution
from solution_registry.pages.collation import collation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.multilingual import apart
from solution_registry.pages.solution.asked import Asked
from solution_registry.pages.solution.certified import counted
from solution_registry.pages.solution.changed import changes, uncovered
from solution_registry.pages.solution.view import Views
from solution_registry.pages.terms import Lookup
from solution_registry.problem import Problem
from solution_registry.registry import Entry
from solution_registry.registry.listing import listing
from solution_registry.review.compare import differences
from solution_registry.review.progress import progress
from solution_registry.review.speech import Speech
from solution_registry.site.page import Page

from tests.described import solution_pages

SERIAL = "full/2026-01-20-1"
Edit = Callable[[dict[str, Any]], object]


def certified_as(entry: Entry, edit: Edit) -> Entry:
    """The entry, as if something else had been certified of it."""
    said = json.loads(canonical(entry.data, entry.documents))
    edit(said)
    return replace(entry, certified={SERIAL: said})


def rows(context: BuildContext, entry: Entry, language: str = "en") -> list[tuple[str, ...]]:
    """What has changed, in one language."""
    found = changes(entry, SERIAL, context.registry.vocabulary, (language,))
    return [tuple(apart(text, 1)[0] for text in one[:5]) for one in found]


def test_nothing_has_changed(context: BuildContext) -> None:
    entry = context.registry.read_entry("full")
    assert rows(context, certified_as(entry, lambda said: said)) == []
    assert rows(context, entry) == []  # nobody has kept what was certified


def test_a_value_then_and_now(context: BuildContext) -> None:
    entry = certified_as(
        context.registry.read_entry("full"), lambda said: said.update(lifecycle="idea")
    )
    assert rows(context, entry) == [("lifecycle", "Life cycle", "Idea", "In use or released", "")]
    assert rows(context, entry, "sv")[0][1:4] == ("Livscykel", "Idé", "I drift eller utgiven")


def test_what_was_not_there_and_what_is_gone(context: BuildContext) -> None:
    entry = certified_as(context.registry.read_entry("full"), lambda said: said.pop("audience"))
    added = rows(context, entry)
    assert {(field, then) for field, _, then, _, _ in added} == {("audience", "")}
    assert all(now for _, _, _, now, _ in added)
    entry = certified_as(
        context.registry.read_entry("minimal"), lambda said: said.update(audience=["residents"])
    )
    [(field, _, then, now, _)] = rows(context, entry)
    assert (field, now) == ("audience", "")
    assert then


def test_a_text_says_in_which_language_it_is(context: BuildContext) -> None:
    entry = certified_as(
        context.registry.read_entry("full"), lambda said: said["summary"].update(sv="Annat.")
    )
    [one] = changes(entry, SERIAL, context.registry.vocabulary, ("en", "sv"))
    assert (one.field, one.language) == ("summary", "sv")


def test_a_text_within_a_row_is_in_the_readers_language(context: BuildContext) -> None:
    """What is in another language would not be marked as such."""
    entry = context.registry.read_entry("full")
    row = next(one for one in entry.data["integrations"] if "note" in one)
    assert {"sv"} < set(row["note"])
    edited = certified_as(entry, lambda said: said["integrations"].remove(row))
    for language in ("sv", "en"):
        [(_, _, then, now, _)] = rows(context, edited, language)
        assert then == ""
        assert row["note"][language] in now
        assert not any(text in now for one, text in row["note"].items() if one != language)


def test_the_words_are_those_of_a_review(context: BuildContext) -> None:
    """However something differs, the two sides are what a review says of it."""
    entry = context.registry.read_entry("full")
    now = json.loads(canonical(entry.data, entry.documents))
    then = json.loads(json.dumps(now))
    then["summary"]["sv"] = "Något helt annat. " * 20
    then["lead"] = "zz-byn"
    then["costs"].pop("bands", None)
    speech = Speech(words("sv"), context.registry.vocabulary)
    told = [speech.difference(one) for one in differences(Solution, then, now)]
    shown = rows(context, replace(entry, certified={SERIAL: then}), "sv")
    assert len(told) == len(shown) >= 3
    for said, (_, _, old, new, how) in zip(told, shown, strict=True):
        assert old in said
        assert new in said
        assert how in said


def test_fields_outside_the_certificate_have_not_changed(context: BuildContext) -> None:
    entry = context.registry.read_entry("full")
    other = replace(entry, data={**entry.data, "contacts": [], "seeking": ["adopters"]})
    assert rows(context, replace(certified_as(entry, lambda said: said), data=other.data)) == []


def test_documents_are_part_of_it(context: BuildContext) -> None:
    mall = context.registry.read_entry("mall")
    name = next(iter(mall.documents))

    def edit(said: dict[str, Any]) -> None:
        said["documents"][name] = f"{mall.documents[name]}\n\nNew words here.\n"
        said["documents"]["documents/borta.md"] = "Short."

    found = rows(context, certified_as(mall, edit))
    assert [one[:2] for one in found] == [
        ("documents", f"Documents / {name}"),
        ("documents", "Documents / documents/borta.md"),
    ]
    assert "3 words less" in found[0][4]
    assert found[1][2:4] == ("“Short.”", "")


def test_what_rests_on_a_template_rests_on_its_documents(context: BuildContext) -> None:
    criteria = [
        one.model_copy(update={"rests_on": fields})
        for one in next(iter(context.registry.criteria.values())).criteria[:1]
        for fields in (("template",), ("costs",))
    ]
    found = uncovered(criteria, ("costs", "documents"))
    assert [one.fields for one in found] == [("documents",), ("costs",)]


def test_what_was_certified_does_nothing_on_the_page(context: BuildContext) -> None:
    """Text that would act is shown; characters that nobody sees are made visible."""
    registry = context.registry
    entry = certified_as(
        registry.read_entry("full"),
        lambda said: said["summary"].update(sv="<script>alert(1)</script>\u202e"),
    )
    listings = {"full": registry.listings["full"]}
    other = replace(registry, read_entry=lambda _: entry, listings=listings)
    pages = {one.url: one for one in solution_pages(replace(context, registry=other))}
    body = pages["en/solutions/full/certification/"].render().body
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in body
    assert "<script" not in body
    assert "\u202e" not in body


def test_what_is_judged_as_met_and_not_stated_is_told_beside_the_verdict(
    context: BuildContext,
) -> None:
    """On the page of its verdicts, beside each; on the solution's own, how many."""
    registry = context.registry
    looking = {
        id: found.model_copy(
            update={
                "criteria": [
                    one.model_copy(update={"machine": "presence", "rests_on": ("support",)})
                    for one in found.criteria
                ]
            }
        )
        for id, found in registry.criteria.items()
    }
    entry = registry.read_entry("full")
    bare = {key: value for key, value in entry.data.items() if key != "support"}

    def shown(below: str, **stated: Any) -> str:
        judged = replace(entry, certified={SERIAL: {**bare, **stated}})
        listings = {"full": registry.listings["full"]}
        other = replace(registry, criteria=looking, read_entry=lambda _: judged, listings=listings)
        return body(replace(context, registry=other), "full", below)

    told = "Judged as met, though the entry does not state it: Support</p>"
    count = "says met though the entry that was reviewed does not state it."
    assert told in shown("certification/")
    for below in ("certification/", ""):
        assert count in shown(below)
        assert count not in shown(below, support={"until": "2029-12-31"})
    assert told not in shown("certification/", support={"until": "2029-12-31"})


def test_adopters_then_and_now_are_in_the_order_of_their_names(context: BuildContext) -> None:
    """Not in that of their ids: who has come since is among them."""
    views = Views(context)
    view = views.of("full")
    assert view.standing.decision
    names = {"zz-byn": "Ödeby", "zz-staden": "Åby", "zz-torpet": "By"}
    known = {
        id: one.model_copy(update={"name": names[id]})
        for id, one in context.registry.vocabulary.organisations.items()
        if id in names
    }
    adoptions = [replace(one, use="confirmed") for one in view.listing.adoptions]
    found = counted(
        view.standing.decision, adoptions, Lookup(known, known.__getitem__), collation("sv")
    )
    assert [one.organisation.name for one in found] == ["By", "Åby", "Ödeby"]


def body(context: BuildContext, id: str, below: str = "certification/") -> str:
    """A page of a solution, in English."""
    pages: Mapping[str, Any] = {one.url: one for one in solution_pages(context)}
    found: str = pages[f"en/solutions/{id}/{below}"].render().body
    return found


def test_a_revoked_one_says_why_and_what_is_next(context: BuildContext) -> None:
    page = body(context, "gammal")
    assert "No longer safe." in page
    said = "Takes back the decision of 1\xa0February\xa02025, case number R 2025/3."
    assert f'<a href="#gammal-2025-02-01-1">{said}</a>' in page
    assert 'id="gammal-2025-02-01-1"' in page
    assert 'id="reconsideration"' in page
    assert "R 2025/9" in page.partition('id="reconsideration"')[2]


@pytest.mark.parametrize("below", ["certification/", "certification/2025-02-01-1/"])
def test_whom_to_ask_for_another_decision(context: BuildContext, below: str) -> None:
    """Of a decision that no longer counts as well: its own case number is named."""
    number = "R 2025/2" if below == "certification/" else "R 2025/1"
    page = body(context, "plattform", below).partition('id="reconsideration"')[2]
    assert number in page
    assert "those who run the registry can tell how it is reached" in page
    registry, site = context.registry, "https://radet.example.se/"
    known = registry.vocabulary.organisations
    more = {"zz-radet": known["zz-radet"].model_copy(update={"website": site})}
    vocabulary = replace(registry.vocabulary, organisations={**known, **more})
    context = replace(context, registry=replace(registry, vocabulary=vocabulary))
    page = body(context, "plattform", below).partition('id="reconsideration"')[2]
    assert f'is told on its own site, <a href="{site}"' in page
    assert "those who run the registry" not in page


def older(context: BuildContext, verdict: Verified | NotVerified) -> Page:
    """The own page of a record that does not decide, in English."""
    registry, serial = context.registry, "plattform/2025-02-01-1"
    was = registry.listings["plattform"]
    verdicts = {**was.verified, **was.unverified, serial: verdict}
    seen = listing(was.outline, registry.policy, was.as_of, None, Proven(verdicts))
    assert (serial in seen.unverified) is isinstance(verdict, NotVerified)
    listings = {**registry.listings, "plattform": seen}
    pages = solution_pages(replace(context, registry=replace(registry, listings=listings)))
    return next(
        x for x in pages if x.url.endswith("en/solutions/plattform/certification/2025-02-01-1/")
    )


def test_what_is_not_verified_says_so_on_its_own_page(context: BuildContext) -> None:
    path = "solutions/plattform/certifications/2025-02-01-1.yml"
    page = older(
        context, NotVerified((Problem("signature-missing", path, values={"value": path}),))
    )
    made = page.render()
    body = made.body
    assert not page.robots
    assert made.title.startswith("Not verified: plattform/2025-02-01-1 on ")
    assert made.description == "What a file says that is not verified: it counts for nothing."
    notice, _, said = body.partition("The file says: ")
    assert "Not verified: it counts for nothing." in notice
    assert "Without it nobody can tell who decided. <a" in notice
    assert "problems/signature-missing/" in notice
    assert "What the file says on each criterion" in said
    assert "no longer counts" not in body
    assert "not the decision that counts" not in body
    assert 'id="reconsideration"' not in body


def test_what_is_verified_says_what_it_was(context: BuildContext) -> None:
    page = older(context, Verified({}))
    made = page.render()
    assert page.robots
    assert made.title.startswith("Decision plattform/2025-02-01-1 on ")
    assert "Not verified" not in made.body


def test_who_has_none_sees_what_is_asked_and_how_to_apply(context: BuildContext) -> None:
    page = body(context, "minimal")
    assert "Not certified yet" in page
    assert 'id="apply"' in page
    assert 'id="history"' not in page
    assert 'id="reconsideration"' not in page


def seen_anew(context: BuildContext, decision: str = "certified", proofs: Proofs = BELIEVED) -> str:
    """The page of the full solution, with another decision, or other proofs."""
    registry = context.registry
    was = registry.listings["full"]
    records = tuple(one._replace(decision=decision) for one in was.outline.records)
    outline = was.outline._replace(records=records)
    listings = {
        **registry.listings,
        "full": listing(outline, registry.policy, was.as_of, None, proofs),
    }
    return body(replace(context, registry=replace(registry, listings=listings)), "full")


def test_a_refusal_says_so(context: BuildContext) -> None:
    page = seen_anew(context, "declined")
    assert "was not certified then" in page
    assert "could not be verified" not in page


def test_a_decision_that_is_not_proven_is_no_refusal(context: BuildContext) -> None:
    """It may say that the solution is certified: the page tells that it counts for nothing."""
    page = seen_anew(context, proofs=Proven({}))
    assert "Not certified yet" in page
    assert "could not be verified, so it counts as not certified" in page
    assert '<a href="#history">' in page
    assert "was not certified then" not in page


def test_what_stands_asks_for_nothing(context: BuildContext) -> None:
    page = body(context, "full")
    assert 'id="decision"' in page
    assert "Granskare" in page
    assert "No longer covered" in page


def test_what_is_asked_is_told_as_the_review_tells_it(context: BuildContext) -> None:
    registry = context.registry
    entry, listing = registry.read_entry("minimal"), registry.listings["minimal"]
    criteria = registry.current_criteria
    assert criteria
    found = progress(entry, listing, criteria)
    assert found
    made = Asked(context, criteria).of(entry, listing)
    assert made
    assert [one.number for one in made.rows] == list(range(len(criteria.criteria)))
    by_said: dict[str, set[str]] = {"missing": set(), "stated": set(), "open": set()}
    for row, one in zip(made.rows, criteria.criteria, strict=True):
        by_said[row.said].add(one.id)
        assert bool(row.lacks) == (row.said == "missing")
        assert row.lacks == found.lacking.get(one.id, ())
    assert by_said["missing"] == {one.id for one in found.missing}
    assert by_said["stated"] == {one.id for one in found.stated}
    assert by_said["open"] == {one.id for one in found.open}
    assert made.missing == sum(one.required_from_level == 1 for one in found.missing)


def test_verdicts_lead_to_the_set_that_they_are_of(context: BuildContext) -> None:
    registry = context.registry
    current = registry.criteria["2026.1"]
    newer = current.model_copy(update={"id": "2027.1"})
    policy = registry.policy.model_copy(update={"criteria": "2027.1"})
    later = replace(registry, criteria={"2026.1": current, "2027.1": newer}, policy=policy)
    page = body(replace(context, registry=later), "full")
    assert 'href="../../../criteria/2026.1/#cost-stated"' in page
    assert 'href="../../../criteria/#cost-stated"' in body(context, "full")


def test_verdicts_that_no_longer_count_have_pages_of_their_own(context: BuildContext) -> None:
    """A page of all decisions' verdicts would grow with every renewal."""
    page = body(context, "plattform")
    assert 'href="../../../solutions/plattform/certification/2025-04-01-1/"' not in page
    older = body(context, "plattform", "certification/2025-02-01-1/")
    assert "This is not the decision that counts" in older
    assert "cost-stated" in older
    urls = {one.url for one in solution_pages(context)}
    assert "en/solutions/gammal/certification/2025-10-01-1/" not in urls
