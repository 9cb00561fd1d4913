import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from solution_registry.generated.examples import AT_HOME
from solution_registry.generated.fields import all_fields, fields
from solution_registry.generated.scaffold import scaffold
from solution_registry.language import words
from solution_registry.load import load
from solution_registry.model.adopter import Adopter
from solution_registry.model.base import Model
from solution_registry.model.procurement import Template
from solution_registry.model.solution import Solution
from solution_registry.model.terms import Kind
from solution_registry.registry.read_ground import read_ground
from solution_registry.source import parse

from tests.spoken import in_each_language

from .values import least


def solution(kind: str, language: str, /, **given: object) -> str:
    """The scaffold of a solution."""
    return scaffold(
        Solution,
        {"schema_version": 1, "kind": kind} | given,
        words(language),
        schema="../../schema/solution.schema.json",
        needed={"template"} if kind == "procurement_template" else {"sources"},
        without={"example"} if kind == "procurement_template" else {"example", "template"},
    )


def data(text: str) -> dict[str, Any]:
    """What a text says."""
    parsed = parse(text.encode(), "solution.yml")
    assert not parsed.problems
    assert isinstance(parsed.data, dict)
    return parsed.data


def whole(text: str) -> str:
    """A scaffold with every optional field taken, and every ellipsis filled in."""
    lines = [re.sub(r"^#(?! \S)", "", line) for line in text.splitlines()]
    return "\n".join(lines).replace("https://…", "https://example.org").replace("…", "Ord")


@in_each_language
@pytest.mark.parametrize("kind", get_args(Kind))
def test_only_the_required_fields_are_empty(kind: str, language: str) -> None:
    text = solution(kind, language)
    problems = load(Solution, text.encode(), "solution.yml").problems
    required = {field.key for field in fields(Solution) if field.required}
    assert {problem.field[0] for problem in problems} <= required | {"template", "sources"}


@in_each_language
@pytest.mark.parametrize("kind", get_args(Kind))
def test_it_is_right_once_they_are_filled_in(kind: str, language: str) -> None:
    file = data(solution(kind, language))
    right = least(Solution) | {
        "sources": ["https://example.org/"],
        "template": {"subject": {"sv": "IT"}},
    }
    filled = {key: right[key] for key in file} | {"kind": kind}
    assert Solution.model_validate(filled).kind == kind


@in_each_language
@pytest.mark.parametrize("kind", ["e_service", "procurement_template"])
def test_with_every_field_taken_it_is_right_too(kind: str, language: str) -> None:
    text = solution(kind, language, **least(Solution) | {"kind": kind})
    file = data(whole(text)) | {"template": {"subject": {"sv": "IT"}}, "sources": ["Rapport"]}
    Solution.model_validate(file)
    assert set(file) | {"example"} == set(Solution.model_fields)


@in_each_language
def test_all_that_makes_a_template_stands_there(language: str) -> None:
    file = data(whole(solution("procurement_template", language)))
    template = file["template"] | {"subject": {"sv": "IT"}}
    assert set(Template.model_validate(template).model_dump(exclude_none=True)) == set(
        Template.model_fields
    )


def test_an_example_is_that_of_the_field_it_stands_in() -> None:
    adoption = data(whole(solution("e_service", "sv")))["adoption"]
    assert adoption["effort_hours"] != adoption["weeks"] == {"min": 2, "max": 6}


def strings(value: object) -> Iterator[str]:
    """Every text in a value."""
    if isinstance(value, dict):
        yield from (text for one in value.values() for text in strings(one))
    elif isinstance(value, list):
        yield from (text for one in value for text in strings(one))
    elif isinstance(value, str):
        yield value


def test_danish_examples_are_danish() -> None:
    file = data(whole(solution("e_service", "da")))
    adopter = scaffold(Adopter, {"stage": "production"}, words("da"), schema="x")
    said = {*strings(file), *strings(data(whole(adopter)))}
    assert {"DKK", "dk", "da", "dk-101", "digital@example.dk"} <= said
    assert said.isdisjoint({"SEK", "se", "sv"})
    assert [text for text in said if text.startswith("se-") or text.endswith(".se")] == []


@pytest.mark.parametrize("language", AT_HOME)
def test_an_example_takes_the_place_of_one_that_there_is(language: str, root: Path) -> None:
    examples = {
        text
        for model in (Solution, Adopter)
        for field in all_fields(model)
        for text in strings(field.example)
    }
    assert AT_HOME[language].keys() <= examples
    known = read_ground(root).vocabulary
    for text in AT_HOME[language].values():
        if text.startswith("dk-"):
            assert text in {*known.organisations, *known.agreements}


@in_each_language
def test_an_adopter_with_every_field_taken_is_right(language: str) -> None:
    text = scaffold(Adopter, {"stage": "production"}, words(language), schema="x")
    assert Adopter.model_validate(data(whole(text))).stage == "production"


@pytest.mark.parametrize("model", [Solution, Adopter])
def test_lines_are_short_and_end_where_they_end(model: type[Model]) -> None:
    lines = scaffold(model, {}, words("sv"), schema="x").splitlines()
    assert max(map(len, lines)) <= 100
    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize("value", ["no", "2026", "a: b", "# a", 'in "quotes"', "- a", ""])
def test_given_text_stays_text(value: str) -> None:
    text = solution("e_service", "sv", name={"sv": value}, sources=[value])
    file = data(text)
    assert (file["name"]["sv"], file["sources"]) == (value, [value])
