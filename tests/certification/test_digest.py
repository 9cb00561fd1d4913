"""The digest: of meaning, never of layout."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.certification.digest import OUTSIDE, canonical, digest, field_digests
from solution_registry.model.solution import Solution

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
VALUES = st.recursive(
    TEXT | st.integers(-9, 9**9) | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
DOCUMENTS = st.dictionaries(st.sampled_from(["documents/a.md", "documents/b.md"]), TEXT)
ENTRIES = st.dictionaries(st.sampled_from(["name", "costs", "reuse", "exit"]), VALUES)


CERTIFIED = frozenset(
    [
        "kind",
        "name",
        "summary",
        "description",
        "lead",
        "listed_by",
        "partners",
        "lifecycle",
        "gates",
        "process",
        "governance",
        "service_areas",
        "audience",
        "alternative_to",
        "complexity",
        "homepage",
        "reuse",
        "software",
        "platforms",
        "standards",
        "integrations",
        "documentation",
        "adoption",
        "costs",
        "suppliers",
        "procurement_routes",
        "support",
        "exit",
        "accessibility",
        "information_security",
        "results",
        "versions",
        "example",
        "template",
    ]
)
"""Fields that a certificate is about: where one of them changes, it has to be decided anew."""


def test_of_each_field_it_is_decided_whether_it_is_certified() -> None:
    fields = set(Solution.model_fields)
    undecided = fields - CERTIFIED - OUTSIDE
    assert not undecided, (
        f"A change of {undecided} costs the certificate. If it should, say so in CERTIFIED here; "
        "if not, add it to OUTSIDE in certification/digest.py."
    )
    assert fields == CERTIFIED | OUTSIDE
    assert not CERTIFIED & OUTSIDE


def reordered(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: reordered(value[key]) for key in reversed(list(value))}
    if isinstance(value, list):
        return [reordered(item) for item in value]
    return "".join(map(apart, value)) if isinstance(value, str) else value


def apart(one: str) -> str:
    """A character with its marks beside it, where Unicode 3.2 knew it: what came later stays."""
    later = unicodedata.ucd_3_2_0.category(one) == "Cn"
    return one if later else unicodedata.normalize("NFD", one)


def same(one: Any, other: Any) -> bool:
    return canonical(one, {}) == canonical(other, {})


@given(ENTRIES, DOCUMENTS)
def test_key_order_and_unicode_form_change_nothing(data: dict[str, Any], documents: Any) -> None:
    assert digest(reordered(data), reordered(documents)) == digest(data, documents)


@given(ENTRIES, st.sampled_from(sorted(OUTSIDE)), VALUES)
def test_fields_outside_never_change_it(data: dict[str, Any], field: str, value: Any) -> None:
    assert digest({**data, field: value}, {}) == digest(data, {})
    assert field_digests({**data, field: value}, {}) == field_digests(data, {})


UPKEEP = (
    *("contacts", "seeking", "self_assessment", "attestations", "related", "sources"),
    *("deprecation", "schema_version"),
)
"""Said once more: what is outside is a promise, and no test may take it from the code."""


@pytest.mark.parametrize("field", UPKEEP)
def test_upkeep_never_costs_the_certificate(field: str) -> None:
    assert digest({field: "x"}, {}) == digest({}, {})
    assert len(OUTSIDE) == len(UPKEEP)


@given(ENTRIES, ENTRIES)
def test_two_entries_have_one_digest_only_when_they_say_the_same(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert (digest(one, {}) == digest(other, {})) is same(one, other)
    assert (field_digests(one, {}) == field_digests(other, {})) is same(one, other)


@pytest.mark.parametrize("text", ["a\r\nb", "a\rb", "a\nb"])
def test_line_ends_change_nothing(text: str) -> None:
    assert digest({"name": text}, {}) == digest({"name": "a\nb"}, {})


def test_documents_are_certified_too() -> None:
    assert digest({}, {"documents/a.md": "1"}) != digest({}, {"documents/a.md": "2"})
    assert "documents" in field_digests({}, {"documents/a.md": "1"})


def test_text_and_numbers_that_look_alike_differ() -> None:
    assert len({digest({"x": value}, {}) for value in (1, "1", True, "true", [1])}) == 5


def test_the_canonical_form_is_written_down() -> None:
    data = {"name": {"sv": "Å\r\n"}, "costs": [1, True], "contacts": [1]}
    written = canonical(data, {"documents/a.md": "x"})
    assert digest(data, {}).startswith("sr1:")
    assert written.decode() == (
        '{"costs":[1,true],"documents":{"documents/a.md":"x"},"name":{"sv":"Å\\n"}}'
    )
