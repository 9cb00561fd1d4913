"""What a field's description gives as example is there, for whoever takes it as it stands."""

import importlib
import pkgutil
from collections.abc import Iterator, Set
from pathlib import Path

import pytest
from pydantic.fields import FieldInfo
from solution_registry import model
from solution_registry.checks.walk import EACH, marks
from solution_registry.model.base import Model
from solution_registry.registry.read_ground import read_ground

OF_SOLUTIONS = ("solution", "replaced_by")
"""Fields that name a solution, besides the id of a related one."""


def models() -> Iterator[type[Model]]:
    for module in pkgutil.iter_modules(model.__path__):
        found = importlib.import_module(f"{model.__name__}.{module.name}")
        for one in vars(found).values():
            if isinstance(one, type) and issubclass(one, Model):
                yield one


def named(field: FieldInfo) -> Set[str]:
    """What a field's example names; three dots are plainly to be filled in."""
    example = field.examples[0] if field.examples else []
    return {one for one in (example if isinstance(example, list) else [example]) if one != "…"}


TERMS: dict[str, tuple[str, Set[str]]] = {}
SOLUTIONS: dict[str, Set[str]] = {}
for one in set(models()):
    for name, field in one.model_fields.items():
        place = f"{one.__name__}.{name}"
        mark = marks(one).below.get(name)
        if vocabulary := mark and (mark.said or mark.below.get(EACH, mark).said):
            TERMS[place] = vocabulary, named(field)
        if name in OF_SOLUTIONS or place == "Related.id":
            SOLUTIONS[place] = named(field)


@pytest.mark.parametrize("place", sorted(TERMS))
def test_a_term_that_is_an_example_is_one_of_its_vocabulary(place: str, root: Path) -> None:
    vocabulary, terms = TERMS[place]
    assert terms <= {*read_ground(root).names[vocabulary], "all"}


@pytest.mark.parametrize("place", sorted(SOLUTIONS))
def test_a_solution_that_is_an_example_is_one_of_the_registry(place: str, root: Path) -> None:
    assert all((root / "solutions" / id / "solution.yml").exists() for id in SOLUTIONS[place])


def test_fields_that_name_something_are_found() -> None:
    assert {"RouteAgreement.id", "AdopterProcurement.agreement", "Solution.lead"} <= TERMS.keys()
    assert {"Deprecation.replaced_by", "Related.id", "Agreement.solution"} <= SOLUTIONS.keys()
