"""What thousands of entries are to each other is told in few words, and found in few looks."""

from collections.abc import Iterable, Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.certification.record import DeprecationOutline
from solution_registry.checks.circles import MOST
from solution_registry.checks.relations import OTHERS, reference_cycle, repository_twice
from solution_registry.registry import Outline

from tests.tiny import read_tiny

MANY = 3_000
IDS = [f"losning-{number}" for number in range(6)]
RELATED = st.dictionaries(
    st.sampled_from(IDS), st.sampled_from(["part_of", "builds_on", "see_also"]), max_size=3
)


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Outline:
    """The outline of an entry with a repository."""
    found = read_tiny(tmp_path_factory.mktemp("tiny")).listings["felanmalan"].outline
    assert found.repository
    return found


def alike(pattern: Outline, ids: Iterable[str], related: Mapping[str, str]) -> dict[str, Outline]:
    """Entries that say the same."""
    said = tuple(related.items())
    return {id: pattern._replace(id=id, related=said) for id in ids}


def told(outlines: Mapping[str, Outline]) -> dict[str, list[str]]:
    """The others of one repository, by the entry's path."""
    problems = repository_twice(outlines, frozenset(outlines))
    return {one.path.split("/")[1]: one.values["value"].split(", ") for one in problems}


@given(st.dictionaries(st.sampled_from(IDS), RELATED), st.sampled_from([None, *IDS]))
def test_those_that_are_nothing_to_each_other(
    pattern: Outline, related: dict[str, dict[str, str]], replacing: str | None
) -> None:
    outlines = {
        id: pattern._replace(id=id, related=(*said.items(),)) for id, said in related.items()
    }
    if replacing and outlines:
        first = min(outlines)
        gone = DeprecationOutline(date(2026, 1, 1), "superseded", replacing)
        outlines[first] = outlines[first]._replace(deprecation=gone)
    apart = {
        id: [other for other in sorted(outlines) if other != id and not near(one, outlines[other])]
        for id, one in outlines.items()
    }
    assert told(outlines) == {id: others for id, others in apart.items() if others}


def near(one: Outline, other: Outline) -> bool:
    """Whether one says what it is to the other, or both that they are parts of a third."""
    for here, there in ((one, other), (other, one)):
        replaced = here.deprecation.replaced_by if here.deprecation else None
        if there.id in {*dict(here.related), replaced}:
            return True
    wholes = [{id for id, said in each.related if said == "part_of"} for each in (one, other)]
    return bool(wholes[0] & wholes[1])


def test_of_many_of_one_repository_a_few_are_named(pattern: Outline) -> None:
    ids = [f"en-{number:04}" for number in range(MANY)]
    found = told(alike(pattern, ids, {}))
    assert len(found) == MANY
    assert found["en-0003"] == [*(id for id in ids[: OTHERS + 1] if id != "en-0003"), "…"]
    few = told(alike(pattern, ids[: OTHERS + 1], {}))
    assert few["en-0003"] == [id for id in ids[: OTHERS + 1] if id != "en-0003"]


def test_many_parts_of_one_whole_are_no_strangers(pattern: Outline) -> None:
    ids = [f"en-{number:04}" for number in range(MANY)]
    assert told(alike(pattern, ids, {"provplattformen": "part_of"})) == {}


def test_of_many_circles_a_few_are_told(pattern: Outline) -> None:
    ids = [f"en-{number:04}" for number in range(300)]
    outlines = alike(pattern, ids, dict.fromkeys(ids[:30], "builds_on"))
    problems = list(reference_cycle(outlines, frozenset(outlines)))
    assert len(problems) == MOST
    assert len({one.values["path"] for one in problems}) == MOST
