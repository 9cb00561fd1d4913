"""What is missing from an entry, and matters for its kind."""

from dataclasses import replace

import pytest
from solution_registry.model.solution import Solution
from solution_registry.pages.solution.stated import IMPORTANT, not_stated

from tests.described import solution_pages
from tests.elements import Elements
from tests.pages.solution.conftest import SITE, MakeContext

NOT_MISSED = frozenset(
    [
        "schema_version",
        "kind",
        "name",
        "summary",
        "lead",
        "listed_by",
        "partners",
        "seeking",
        "lifecycle",
        "gates",
        "service_areas",
        "alternative_to",
        "complexity",
        "homepage",
        "software",
        "attestations",
        "self_assessment",
        "related",
        "deprecation",
        "sources",
        "example",
        "template",
    ]
)
"""Fields that every entry has, that the top of the page tells of, or that most have no need of."""


def test_of_each_field_it_is_decided_whether_it_is_missed() -> None:
    important, fields = {field for field, _ in IMPORTANT}, set(Solution.model_fields)
    undecided = fields - important - NOT_MISSED
    assert not undecided, (
        f"Does a reader miss {undecided} where nobody states it? Then add it to IMPORTANT in "
        "pages/solution/stated.py, with the kinds it matters for; else to NOT_MISSED here."
    )
    assert fields == important | NOT_MISSED
    assert not important & NOT_MISSED


@pytest.mark.parametrize(
    ("kind", "filled", "missing", "irrelevant"),
    [
        ("guideline", (), "contacts", "integrations"),
        ("e_service", ("costs",), "platforms", "costs"),
        ("component", (), "exit", "accessibility"),
    ],
)
def test_only_what_matters_for_the_kind_is_missed(
    kind: str, filled: tuple[str, ...], missing: str, irrelevant: str
) -> None:
    """And only what is not stated."""
    found = not_stated(kind, filled)
    assert missing in found
    assert irrelevant not in found


def test_what_is_not_stated_leads_to_where_one_adds_it(make_context: MakeContext) -> None:
    """To the file at the forge; where none is known, to how it is done."""
    ways = []
    for site in (SITE, replace(SITE, edit="")):
        pages = {page.url: page for page in solution_pages(make_context(site=site))}
        body = pages["en/solutions/minimal/"].render().body
        assert '<a href="#not-stated">9 things are not stated yet</a>' in body
        stated = Elements(body.partition('<h3 id="not-stated">')[2].partition("<dl")[0])
        ways.append((stated.text.split("Contacts")[1].strip(), stated.links))
    assert ways == [
        ("Add what you know", [SITE.edit_url("solutions/minimal/solution.yml")]),
        ("How to add what you know", ["../../contribute/"]),
    ]
