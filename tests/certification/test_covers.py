"""What a record covers: text as it is written, every change of it, and the verdicts on it."""

from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.certification.digest import OUTSIDE, canonical, digest, field_digests
from solution_registry.certification.record import RecordOutline, compare
from solution_registry.load import load
from solution_registry.model.certification import Certification, CriteriaSet
from solution_registry.model.solution import Solution
from solution_registry.source import parse

FULL = Path(__file__).parent.parent / "pages/solution/registry/solutions/full/solution.yml"
RAW = FULL.read_bytes()
DATA: dict[str, Any] = dict(load(Solution, RAW, "solution.yml").data)  # type: ignore[call-overload] # a mapping
DOCUMENTS = {"documents/krav.md": "# Krav\n"}
INSIDE = sorted(DATA.keys() - OUTSIDE)
RESTS = {
    "a": ["costs"],
    "b": ["costs", "reuse"],
    "c": ["documents"],
    "d": ["lead", "support"],
    "e": ["lifecycle", "template"],
}
CRITERIA = CriteriaSet.model_validate(
    {
        "schema_version": 1,
        "id": "2026.1",
        "valid_from": date(2026, 1, 1),
        "name": {"sv": "Prov"},
        "levels": [{"level": 1, "name": {"sv": "N"}, "meaning": {"sv": "M"}, "reviewers": 1,
                    "confirmed_adopters_besides_lead": 0, "joint_governance": False}],
        "criteria": [
            {"id": f"criterion-{id}", "theme": "cost", "question": {"sv": "F?"}, "why": {"sv": "S"},
             "evidence": {"sv": "B"}, "rests_on": fields, "required_from_level": 1}
            for id, fields in RESTS.items()
        ],
    }
)  # fmt: skip


def recorded(data: dict[str, Any]) -> Certification:
    """A record of an entry as it is."""
    return Certification.model_validate(
        {
            "schema_version": 1,
            "registry": "prov",
            "solution": "prov",
            "serial": "prov/2026-01-02-1",
            "decision": "certified",
            "criteria": "2026.1",
            "digest": digest(data, DOCUMENTS),
            "fields": field_digests(data, DOCUMENTS),
            "verdicts": {f"criterion-{id}": {"verdict": "met"} for id in RESTS},
            "organisation": "zz-registret",
            "case_number": "1",
            "no_interest": True,
            "reviewers": ["rv-a"],
            "decided_on": date(2026, 1, 2),
        }
    )


RECORD = recorded(DATA)


def compared(data: dict[str, Any], documents: dict[str, str]) -> RecordOutline:
    return compare(RECORD, data, documents, {"2026.1": CRITERIA})


def uncovered(*fields: str) -> tuple[str, ...]:
    """The criteria that rest on any of some fields; all rest on what it is, and in whose areas."""
    if {"kind", "service_areas"} & set(fields):
        return tuple(f"criterion-{id}" for id in RESTS)
    return tuple(f"criterion-{id}" for id, on in RESTS.items() if set(on) & set(fields))


def test_what_is_as_it_was_is_covered() -> None:
    found = compared(DATA, DOCUMENTS)
    assert (found.changed_fields, found.uncovered) == ((), ())


@given(st.sets(st.sampled_from(INSIDE)), st.sets(st.sampled_from(sorted(OUTSIDE))))
def test_verdicts_are_uncovered_by_the_fields_they_rest_on(
    inside: set[str], outside: set[str]
) -> None:
    changed = DATA | {field: {"sv": "annat"} for field in inside} | dict.fromkeys(outside, "annat")
    found = compared(changed, DOCUMENTS)
    assert found.changed_fields == tuple(sorted(inside))
    assert found.uncovered == uncovered(*inside)


@given(st.sets(st.sampled_from(INSIDE)))
def test_fields_that_are_taken_away_or_added_are_changes(gone: set[str]) -> None:
    less = {field: value for field, value in DATA.items() if field not in gone}
    assert compared(less, DOCUMENTS).changed_fields == tuple(sorted(gone))
    then = compare(recorded(less), DATA, DOCUMENTS, {"2026.1": CRITERIA})
    assert then.changed_fields == tuple(sorted(gone))


def test_documents_are_covered() -> None:
    for other in ({}, {"documents/krav.md": "# Annat\n"}, DOCUMENTS | {"documents/x.md": ""}):
        found = compared(DATA, other)
        assert found.changed_fields == ("documents",)
        assert found.uncovered == ("criterion-c", "criterion-e")  # they are the template


def test_edit_and_revert_is_covered_again() -> None:
    edited = compared(DATA | {"lead": "se-9999"}, DOCUMENTS)
    assert edited.uncovered == ("criterion-d",)
    assert compared(DATA | {"lead": DATA["lead"]}, DOCUMENTS) == compared(DATA, DOCUMENTS)


def places(data: Any) -> list[tuple[Any, Any]]:
    """Every place below a value: what holds it, and where in that."""
    found = []
    for key in data if isinstance(data, dict) else range(len(data)):
        found.append((data, key))
        if isinstance(data[key], dict | list):
            found += places(data[key])
    return found


CERTIFIED = {field: DATA[field] for field in INSIDE}


@given(st.integers(0, len(places(CERTIFIED)) - 1), st.sampled_from(["drop", "text", "wrap", "add"]))
def test_any_change_of_meaning_changes_the_digest(number: int, how: str) -> None:
    changed = deepcopy(CERTIFIED)
    holder, key = places(changed)[number]
    value = holder[key]
    if how == "drop":
        del holder[key]
    elif how == "text":
        holder[key] = f"{value}." if isinstance(value, str) else str(value)
    elif how == "wrap":
        holder[key] = [value]
    elif isinstance(value, list):
        value.append("x")
    elif isinstance(value, dict):
        value["x"] = "x"
    else:
        holder[key] = {"x": value}
    assert digest(changed, {}) != digest(CERTIFIED, {})


class Plain(yaml.SafeDumper):
    """Our files have no anchors."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def turned(data: Any) -> Any:
    """The same with the keys of every mapping the other way round."""
    if isinstance(data, dict):
        return {key: turned(data[key]) for key in reversed(list(data))}
    return [turned(one) for one in data] if isinstance(data, list) else data


LAYOUT = st.fixed_dictionaries(
    {
        "default_flow_style": st.booleans(),
        "indent": st.integers(2, 8),
        "width": st.sampled_from([60, 10_000]),
    }
)


@given(LAYOUT, st.booleans(), st.booleans(), st.sampled_from(["\n", "\r\n"]))
def test_layout_order_comments_and_line_ends_change_nothing(
    layout: dict[str, Any], order: bool, comments: bool, end: str
) -> None:
    data = turned(DATA) if order else DATA
    text = yaml.dump(data, Dumper=Plain, allow_unicode=True, sort_keys=False, **layout)
    text = text.replace("schema_version: 1", '"schema_version": 1')
    if comments:
        text = f"# first\n\n{text}\n  # last\n"
    parsed = parse(text.replace("\n", end).encode(), "solution.yml")
    assert parsed.problems == ()
    assert canonical(parsed.data, {}) == canonical(DATA, {})  # type: ignore[arg-type] # a mapping


class Later(Solution):
    """The model of a later version, which has one field more."""

    later: str = "a default"


def test_a_field_that_a_model_gets_changes_no_digest() -> None:
    loaded = load(Later, RAW, "solution.yml")
    assert loaded.value
    assert loaded.value.later
    assert digest(dict(loaded.data), {}) == digest(DATA, {})  # type: ignore[call-overload] # a mapping


THEN = {"name": {"sv": "Å"}, "lead": "se-0180", "contacts": [1]}
OLD = "sr1:020488fe5b09403bd4673f9fcaa7b9aef3087a306d800d02c471f2ed9f3012a4"


@pytest.mark.parametrize(
    ("data", "documents", "expected"),
    [
        ({}, {}, "sr1:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"),
        (THEN, {"documents/a.md": "x\r\n"}, OLD),
    ],
)
def test_what_was_signed_in_this_form_can_be_computed_for_ever(
    data: dict[str, Any], documents: dict[str, str], expected: str
) -> None:
    """Never change what is expected here: certificates in the world rest on it."""
    assert digest(data, documents) == expected
