"""The documents are the template: whoever replaces them changes what was certified."""

from dataclasses import replace

import pytest
from solution_registry.certification.status import State
from solution_registry.registry import Entry, Registry
from solution_registry.registry.listing import listing
from solution_registry.registry.outlined import outline

ID = "exempel-upphandling-e-arkiv"
RESTING = ("lawfulness-assessed", "usable-by-a-stranger")
"""The criteria of 2026.1 that rest on ``template``."""


def uncovered(examples: Registry, entry: Entry) -> tuple[State, tuple[str, ...]]:
    """How an example stands, and which verdicts its certification covers no longer."""
    before = examples.listings[ID]
    found = outline(entry, before.outline.version, examples.criteria)
    status = listing(found, examples.policy, before.as_of, None).status
    return status.state, status.uncovered


def test_as_it_is_it_is_certified(examples: Registry) -> None:
    assert uncovered(examples, examples.read_entry(ID)) == (State.CERTIFIED, ())


@pytest.mark.parametrize("how", ["another", "less", "more"])
def test_other_documents_are_no_longer_covered(examples: Registry, how: str) -> None:
    entry = examples.read_entry(ID)
    for name in entry.documents:
        documents = dict(entry.documents)
        if how == "another":
            documents[name] = "Gör som ni vill.\n"
        elif how == "less":
            del documents[name]
        else:
            documents[f"{name}.more.md"] = ""
        now = replace(entry, documents=documents)
        assert uncovered(examples, now) == (State.CHANGED, RESTING)
