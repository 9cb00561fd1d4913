"""Every field of every model, with every kind of wrong value, is told with what to do."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic.fields import FieldInfo
from solution_registry.load import load
from solution_registry.load.flow import flow
from solution_registry.load.shape import Spot, bare
from solution_registry.model.adopter import Adopter
from solution_registry.model.base import Model
from solution_registry.model.certification import Certification, CriteriaSet
from solution_registry.model.policy import Maintainers, Policy, Reviewers
from solution_registry.model.solution import Solution
from solution_registry.model.vocabulary import Agreements, Organisations, ServiceAreas
from solution_registry.wording import sentence

MODELS: tuple[type[Model], ...] = (
    *(Solution, Adopter, Certification, CriteriaSet, Policy, Reviewers, Maintainers),
    *(Organisations, ServiceAreas, Agreements),
)
LONG = "å" * 400
WRONG: tuple[Any, ...] = (
    *(LONG, "", " ", "x", "X y", "a\nb", "true", "12", "1.5", "2026-13-01", "https://x y"),
    *(-1, 0, 7, 1.5, 10**13, True, False, [], {}, [[]], ["x"], [1], [{}], {"sv": "x"}, {"x": 1}),
)


def full(model: type[Model]) -> dict[str, Any]:
    """A file of a model with every field in it, each with its example."""
    return {name: _value(field) for name, field in model.model_fields.items()}


def _value(field: FieldInfo) -> Any:
    here = Spot(bare(field.annotation), field, None)
    if here.model:
        return full(here.model)
    arguments = [part for part in get_args(here.asked) if part is not ...]
    inner = Spot(bare(arguments[-1]), None, None) if arguments else here
    if inner.model:
        return [full(inner.model)] if here.is_list else {"abc": full(inner.model)}
    return here.example


def spoilt(value: Any, wrong: Any) -> Iterator[Any]:
    """A value with something wrong in all its leaves, and in place of each that holds some."""
    yield _leaves(value, wrong)
    yield from _holders(value, wrong)


def _leaves(value: Any, wrong: Any) -> Any:
    if isinstance(value, dict) and value:
        return {name: _leaves(item, wrong) for name, item in value.items()}
    if isinstance(value, list) and value:
        return [_leaves(item, wrong) for item in value]
    return wrong


def _holders(value: Any, wrong: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        yield wrong
    if isinstance(value, dict):
        for name, item in value.items():
            yield from ({**value, name: spoilt} for spoilt in _holders(item, wrong))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            before, after = value[:number], value[number + 1 :]
            yield from ([*before, spoilt, *after] for spoilt in _holders(item, wrong))


@pytest.mark.slow
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_wrong_value_of_every_field(model: type[Model]) -> None:
    data = full(model)
    told = {problem.code for problem in load(model, _file(data), "x.yml").problems}
    # Examples of digests and the like are cut short.
    assert told <= {"bad-form", "bad-name", "placeholder"}
    for name, value in data.items():
        for wrong in WRONG:
            for one in spoilt(value, wrong):
                _told_well(model, {name: one}, gaps=wrong == LONG)


def _told_well(model: type[Model], data: dict[str, Any], *, gaps: bool) -> None:
    for problem in load(model, _file(data), "x.yml").problems:
        assert problem.code != "bad-value", (problem, data)
        said = sentence(problem, "sv")
        if not gaps and "…" not in problem.field:
            assert "…" not in said.what or problem.code == "placeholder", (problem, data)
        assert said.fix


def _file(data: dict[str, Any]) -> bytes:
    lines = (f"{name}: {flow(value)}" for name, value in data.items())
    return "\n".join([*lines, ""]).encode()
