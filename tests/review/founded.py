"""A founded registry with a branch for what is proposed, and what the review says of it."""

from datetime import date
from pathlib import Path

from solution_registry.review import Review, review
from solution_registry.settings import Settings

from tests.verify.clone import BYGGLOV, POLICY, Clone

TODAY = date(2026, 3, 10)
NAMES = ("se-9001", "se-9002", "se-9003", "se-9004", "se-9101", "se-9102", "se-9103")
ORGANISATIONS = {
    "schema_version": 1,
    "organisations": [
        {"id": id, "name": f"Kommun {id[-4:]}", "kind": "municipality", "country": "se"}
        for id in NAMES
    ],
}
AREAS = {
    "schema_version": 1,
    "terms": [{"id": "building", "name": {"sv": "Bygg", "en": "Building"}}],
}
SHORTER = {**POLICY, "validity_months": 12}
"""A policy that may take the place of the one in force."""


def founded(folder: Path) -> Clone:
    """A founded registry; the branch ``change`` is checked out."""
    made = Clone(folder)
    made.git("init", "-q", "-b", "main")
    made.write("solutions/bygglov/solution.yml", BYGGLOV)
    made.write("schema/vocabulary/organisations/all.yml", ORGANISATIONS)
    made.write("schema/vocabulary/service_areas.yml", AREAS)
    made.found()
    made.commit()
    made.branch("change")
    return made


def reviewed(clone: Clone, today: date = TODAY) -> Review:
    """Commit what is there, and review the branch."""
    clone.commit()
    return review(Settings(clone.folder), "main", "change", today)


def errors(clone: Clone) -> set[str]:
    """What the review finds, by code."""
    return {problem.code for problem in reviewed(clone).problems}


def merged(clone: Clone, *options: str, today: date = TODAY) -> set[str]:
    """Everything that the proof finds once the branch is merged."""
    clone.main()
    clone.git("merge", "-q", *(options or ("--no-ff", "-m", "x")), "change")
    return {problem.code for problem in clone.prove(today).problems}
