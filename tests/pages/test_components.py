"""Each component is shown on a page of its own kind, from the examples beside it."""

import pytest
from solution_registry.certification.status import State
from solution_registry.model.terms import ENDING
from solution_registry.pages.components import COMPONENTS
from solution_registry.pages.environment import TEMPLATES
from solution_registry.pages.style import FOLDER
from solution_registry.registry.route_state import PREFERRED

EXAMPLES = TEMPLATES / "components" / "examples"


def test_each_component_has_examples_and_the_other_way_round() -> None:
    components = {file.stem for file in (TEMPLATES / "components").glob("*.html")}
    assert {file.stem for file in EXAMPLES.glob("*.html")} == components


@pytest.mark.parametrize("name", COMPONENTS)
def test_examples_call_the_component(name: str) -> None:
    component = (TEMPLATES / "components" / f"{name}.html").read_text("utf-8")
    macros = [part.split("(")[0] for part in component.split("{% macro ")[1:]]
    example = (EXAMPLES / f"{name}.html").read_text("utf-8")
    assert [macro for macro in macros if f"{macro}(" not in example] == []


@pytest.mark.parametrize(
    "state", [*State, *sorted(ENDING), *(f"route-{x}" for x in (*PREFERRED, "some") if x != "own")]
)
def test_each_state_has_a_sign_of_its_own_beside_its_colour(state: str) -> None:
    """Routes share signs with states of solutions, never with each other; to procure has none."""
    sheet = (FOLDER / "badges.css").read_text("utf-8")
    signs = [rule for rule in sheet.split("}") if "--sr-sign: url" in rule]
    own = [rule for rule in signs if f".sr-badge--{state}," in f"{rule.split(' {')[0].strip()},"]
    assert len(own) == 1
