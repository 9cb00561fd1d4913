"""Every longer text that people write is looked at for pictures and links."""

from collections.abc import Iterator

from solution_registry.checks.long_texts import OF_ADOPTER, OF_SOLUTION
from solution_registry.load.shape import bare
from solution_registry.model.adopter import Adopter
from solution_registry.model.base import Model
from solution_registry.model.solution import Solution
from solution_registry.model.text import LocalProse


def prose(model: type[Model]) -> Iterator[tuple[str, ...]]:
    for name, field in model.model_fields.items():
        asked = bare(field.annotation)
        if field.annotation == LocalProse | None:
            yield (name,)
        elif isinstance(asked, type) and issubclass(asked, Model):
            yield from ((name, *inner) for inner in prose(asked))


def test_each_is_in_a_table() -> None:
    assert set(prose(Solution)) == set(OF_SOLUTION)
    assert set(prose(Adopter)) == set(OF_ADOPTER)
