"""Documents are compared by what they say: rows by their names, long texts in a few words."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.generated.fields import fields
from solution_registry.language import words
from solution_registry.model.base import Model
from solution_registry.model.policy import Maintainers, Policy, Reviewers
from solution_registry.model.solution import Solution
from solution_registry.model.vocabulary import Organisations, ServiceAreas
from solution_registry.registry import Vocabulary
from solution_registry.review.compare import differences, reworded
from solution_registry.review.compare.rows import pairs
from solution_registry.review.speech import Speech, shortened
from solution_registry.source import parse

from tests.tiny import DATA

SPEECH = Speech(words("en"), Vocabulary())


@pytest.fixture
def old() -> dict[str, Any]:
    raw = Path(DATA, "solutions/felanmalan/solution.yml").read_bytes()
    data = parse(raw, "solution.yml").data
    assert isinstance(data, dict)
    return data


def said(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    found = differences(Solution, old, new)
    return [f"{SPEECH.way(one)}: {SPEECH.difference(one)}" for one in found]


def test_the_same_differs_in_nothing(old: dict[str, Any]) -> None:
    assert said(old, dict(reversed(deepcopy(old).items()))) == []


def test_a_row_is_known_by_its_name_wherever_it_stands(old: dict[str, Any]) -> None:
    new = deepcopy(old)
    new["costs"]["bands"].reverse()
    new["costs"]["bands"][1]["per_year"] = 25_000
    bands = "Costs / Cost by size of municipality"
    assert said(old, new) == [
        f"{bands} / Inhabitants below 25\u00a0000 / Cost per year: 24\u00a0000 → 25\u00a0000",
        f"{bands}: in another order",
    ]


def test_what_comes_and_goes(old: dict[str, Any]) -> None:
    new = deepcopy(old)
    new["partners"] = ["dk-901"]
    new["name"].pop("da")
    new["support"] = {"until": "2029-01-01", "hours": {"sv": "Alltid"}}
    new["reuse"]["licence"] = "MIT"
    new["example"] = True
    assert said(old, new) == [
        "Name / da: taken away: “Fejlmelding”",
        "Partners: taken away: se-9002",
        "Partners: added: dk-901",
        "Terms of reuse / Licence: “EUPL-1.2” → “MIT”",
        "Support: added: Hours: sv: Alltid; Until: 2029-01-01",
        "Example: added: yes",
    ]


def test_terms_are_said_as_people_know_them(old: dict[str, Any]) -> None:
    new = deepcopy(old)
    new["lifecycle"] = "phase_out"
    new["complexity"]["innovation"] = "high"
    assert said(old, new) == [
        "Life cycle: In use or released → Being phased out",
        "Complexity / Degree of innovation: Low → High",
    ]


def test_a_long_text_is_told_by_where_it_differs(old: dict[str, Any]) -> None:
    new = deepcopy(old)
    new["description"]["sv"] = old["description"]["sv"].replace("dygnet runt", "på vardagar")
    (found,) = said(old, new)
    assert found == (
        "Description / sv: 2 words more, 2 words less: "
        "“… Tar emot ärenden **dygnet runt** och skickar dem till ärendesystemet.” → "
        "“… Tar emot ärenden **på vardagar** och skickar dem till ärendesystemet.”"
    )


def test_words_that_only_move() -> None:
    text = "ett två tre " * 30
    found = reworded(text, f"tre {text.removesuffix('tre ')}")
    assert found
    assert (found.added, found.removed) == (0, 0)


def test_a_hostile_text_is_compared_in_time() -> None:
    found = reworded("a b " * 250_000, "b a " * 250_000)
    assert found
    assert (found.added, found.removed) == (0, 0)


def test_nothing_is_said_at_length_or_unseen() -> None:
    assert shortened("a\x1b[31m\u202e\n\tb") == r"a\x1b[31m\u202e b"
    assert len(shortened("å" * 10_000)) <= 160
    assert len(shortened("\x00" * 10_000)) <= 160


@given(st.lists(st.integers(0, 5)), st.lists(st.integers(0, 5)))
def test_every_row_is_paired_once(old: list[int], new: list[int]) -> None:
    found = list(pairs(None, old, new))
    assert sorted(n for n, _ in found if n is not None) == list(range(len(old)))
    assert sorted(n for _, n in found if n is not None) == list(range(len(new)))
    alike = sum(old[a] == new[b] for a, b in found if a is not None and b is not None)
    assert alike == sum(min(old.count(one), new.count(one)) for one in set(old))


ODD_ROWS: list[tuple[type[Model], str, dict[str, str]]] = [
    (ServiceAreas, "terms", {"id": "building"}),
    (Organisations, "organisations", {"id": "se-9001"}),
    (Maintainers, "maintainers", {"organisation": "se-9001"}),
    (Reviewers, "reviewers", {"id": "rv-ada"}),
]


@pytest.mark.parametrize(("model", "name", "row"), ODD_ROWS)
@pytest.mark.parametrize("odd", ["word", ["a", "b"], [None], None, 1, {"id": "x"}])
def test_what_has_not_the_shape_of_the_model_is_compared_as_it_is(
    model: type[Model], name: str, row: dict[str, str], odd: Any
) -> None:
    right = {name: [row]}
    for old, new in ((right, {name: odd}), ({name: odd}, right), ({name: odd}, {name: [odd]})):
        for one in differences(model, old, new):
            assert SPEECH.way(one)
            assert SPEECH.difference(one)


ODD = st.none() | st.booleans() | st.integers(-1, 1) | st.sampled_from(["", "sv", "se-9001"])


def odd_documents(model: type[Model], depth: int = 3) -> st.SearchStrategy[dict[str, Any]]:
    """Documents with some of a model's fields, in which much has another shape than it should."""

    def value(part: type[Model] | None) -> st.SearchStrategy[Any]:
        one = ODD | odd_documents(part, depth - 1) if part and depth else ODD
        return one | st.lists(one, max_size=3) | st.dictionaries(st.just("sv"), one, max_size=1)

    optional = {field.key: value(field.form.model) for field in fields(model)}
    return st.fixed_dictionaries({}, optional=optional)


@pytest.mark.parametrize("model", [Solution, Policy, Reviewers, Organisations, ServiceAreas])
@given(st.data())
def test_odd_documents_are_compared(model: type[Model], data: st.DataObject) -> None:
    old, new = data.draw(odd_documents(model)), data.draw(odd_documents(model))
    for one in differences(model, old, new):
        assert SPEECH.way(one)
        assert isinstance(SPEECH.difference(one), str)
