"""A file becomes a value; or problems, each told once, by its cause."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.load import load
from solution_registry.load.explain import TOLD
from solution_registry.model.adopter import Adopter
from solution_registry.model.base import Model
from solution_registry.model.certification import Certification, CriteriaSet
from solution_registry.model.policy import Maintainers, Policy, Reviewers
from solution_registry.model.solution import Solution
from solution_registry.model.vocabulary import (
    Agreements,
    Organisations,
    Platforms,
    ProcurementTerms,
    RegistryTerms,
    ServiceAreas,
    Standards,
    SystemTypes,
    ThresholdValues,
)
from solution_registry.wording import CODES, sentence

MODELS: tuple[type[Model], ...] = (
    *(Solution, Adopter, Certification, CriteriaSet, Policy, Reviewers, Maintainers),
    *(Organisations, ServiceAreas, SystemTypes, Platforms, Agreements, Standards),
    *(ProcurementTerms, RegistryTerms, ThresholdValues),
)


def codes(model: type[Model], text: str) -> dict[str, str]:
    problems = load(model, text.encode(), "x.yml").problems
    return {".".join(map(str, problem.field)): problem.code for problem in problems}


def test_a_right_file_is_a_value() -> None:
    loaded = load(Adopter, b"stage: production\nsince: 2025-09\n", "x.yml")
    assert loaded.value == Adopter(stage="production", since="2025-09")
    assert loaded.data == {"stage": "production", "since": "2025-09"}
    assert loaded.problems == ()


def test_a_wrong_file_has_no_value_but_its_data() -> None:
    loaded = load(Adopter, b"stage: used\n", "x.yml")
    assert loaded.value is None
    assert loaded.data == {"stage": "used"}


def test_problems_of_the_text_alone_stand_in_the_way_too() -> None:
    loaded = load(Adopter, b"stage: production\nstage: production\n", "x.yml")
    assert loaded.value is None
    assert [problem.code for problem in loaded.problems] == ["duplicate-key"]


def test_one_mistake_is_one_problem() -> None:
    assert codes(Adopter, "stge: production") == {"stge": "unknown-field"}
    assert codes(Adopter, "stage: ~") == {"stage": "empty-value"}
    assert codes(Adopter, "stage: &a production") == {"stage": "anchor"}
    assert codes(Adopter, "stage: production\ncost: &c {year: x}") == {"cost": "anchor"}
    assert codes(Adopter, "stage: production\nsource: https://…") == {"source": "placeholder"}


def test_of_a_choice_the_list_was_meant() -> None:
    reviewer = (
        "schema_version: 1\nreviewers:\n"
        "  - {id: rv-1, organisation: zz-a, role: {sv: x}, active_from: 2026-01-01, scope: %s}"
    )
    assert codes(Reviewers, reviewer % "all") == {}
    assert codes(Reviewers, reviewer % "[streets]") == {}
    assert codes(Reviewers, reviewer % "[streets, Gata]") == {"reviewers.0.scope.1": "bad-id"}
    assert codes(Reviewers, reviewer % "[]") == {"reviewers.0.scope": "empty-list"}
    assert list(codes(Reviewers, reviewer % "every")) == ["reviewers.0.scope"]


def test_a_vocabulary_may_have_nothing_in_it() -> None:
    """Another country may know none of our agreements."""
    assert codes(Agreements, "schema_version: 1\nterms: []\n") == {}


def test_example_rows_may_have_example_addresses() -> None:
    row = (
        "schema_version: 1\norganisations:\n"
        "  - {id: zz-a, name: A, kind: supplier, country: zz, website: https://a.example.org%s}"
    )
    assert codes(Organisations, row % "") == {"organisations.0.website": "placeholder"}
    assert codes(Organisations, row % ", example: true") == {}


def _constraints(schema: Any) -> set[str]:
    """Pydantic's names for what a model's schema can find wrong."""
    found = set()
    if isinstance(schema, dict):
        kind = schema.get("type")
        found |= {
            "str": {"string_type"},
            "int": {"int_type"},
            "float": {"float_type"},
            "bool": {"bool_type"},
            "literal": {"literal_error"},
            "dict": {"dict_type"},
            "tuple": {"tuple_type"},
            "list": {"list_type"},
            "model": {"model_type"},
            "model-fields": {"missing", "extra_forbidden"},
        }.get(str(kind), set())
        names = {
            "pattern": "string_pattern_mismatch",
            "ge": "greater_than_equal",
            "gt": "greater_than",
            "le": "less_than_equal",
            "lt": "less_than",
            "min_length": "string_too_short" if kind == "str" else "too_short",
            "max_length": "string_too_long" if kind == "str" else "too_long",
        }
        if kind in ("str", "int", "float", "dict", "tuple", "list"):
            found |= {name for key, name in names.items() if key in schema}
        for value in schema.values():
            found |= _constraints(value)
    elif isinstance(schema, list | tuple):
        for value in schema:
            found |= _constraints(value)
    return found


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_everything_that_can_be_wrong_is_told_in_our_words(model: type[Model]) -> None:
    model.model_rebuild()
    possible = _constraints(model.__pydantic_core_schema__)
    assert "missing" in possible
    assert possible <= TOLD.keys()


YAML = st.recursive(
    st.sampled_from(
        ["x", "1", "1.5", "true", "null", "2026-02-30", '"\\n"', "https://x", "{}", "[]"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(st.sampled_from(["sv", "id", "on", "level", "x"]), inner, max_size=3).map(
            lambda items: "{" + ", ".join(f"{key}: {value}" for key, value in items.items()) + "}"
        )
    ),
    max_leaves=6,
)


@given(st.sampled_from(MODELS), st.data())
def test_any_value_in_any_field_is_told(model: type[Model], data: st.DataObject) -> None:
    names = sorted(model.model_fields)
    chosen = data.draw(st.lists(st.sampled_from(names), min_size=1, max_size=4, unique=True))
    text = "".join(f"{name}: {data.draw(YAML)}\n" for name in chosen)
    for problem in load(model, text.encode(), "x.yml").problems:
        assert problem.code in CODES
        assert problem.code != "bad-value"
        for language in ("sv", "da", "en"):
            said = sentence(problem, language)
            assert "…" not in said.what.replace("https://…", "") or "…" in text
            assert said.fix
