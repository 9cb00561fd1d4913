"""Who is asked to look at what, as forges read it."""

import re
from datetime import date
from typing import Any

from solution_registry.generated import GENERATED, Basis
from solution_registry.model.policy import Reviewer
from solution_registry.registry import Ground
from solution_registry.registry.read_ground import NO_POLICY


def reviewer(organisation: str, scope: Any, **more: Any) -> Reviewer:
    known: dict[str, Any] = {"id": "rv-x", "role": {"sv": "x"}, "active_from": date(2026, 1, 1)}
    known |= {"active_to": None, "example": None}
    return Reviewer.model_construct(**known | {"organisation": organisation, "scope": scope} | more)


BASIS = Basis(
    Ground(
        NO_POLICY,
        maintainers={"se-1": ("anna",), "se-2": ("org/team", "bad name"), "se-3": ("cilla",)},
        reviewers={
            "a": reviewer("se-1", "all"),
            "b": reviewer("se-3", ("building",)),
            "c": reviewer("se-2", "all", active_to=date(2026, 2, 1)),
            "d": reviewer("se-2", "all", example=True),
        },
    ),
    leads={"felanmalan": "se-2"},
)


def test_the_last_line_that_fits_is_the_owners() -> None:
    text = GENERATED[".github/CODEOWNERS"](BASIS).decode()
    assert [line for line in text.splitlines() if not line.startswith("#")] == [
        "* @anna",
        "/solutions/ @anna @cilla",
        "/solutions/felanmalan/ @org/team",
        "/solutions/*/adopters/se-1.yml @anna",
        "/solutions/*/adopters/se-2.yml @org/team",
        "/solutions/*/adopters/se-3.yml @cilla",
        "/solutions/*/certifications/ @anna @cilla",
    ]
    assert GENERATED[".gitlab/CODEOWNERS"](BASIS).decode() == text


def test_patterns_fit_what_paths_do() -> None:
    text = GENERATED[".forgejo/CODEOWNERS"](BASIS).decode()
    rows = [line.rsplit(" @", 1)[0].split(" @")[0] for line in text.splitlines()[2:]]
    fits = [bool(re.fullmatch(row, "solutions/felanmalan/adopters/se-2.yml")) for row in rows]
    assert fits == [True, True, True, False, True, False, False]


def test_where_nobody_has_an_account_it_says_so() -> None:
    assert b"no organisation has accounts" in GENERATED[".github/CODEOWNERS"](
        Basis(Ground(NO_POLICY))
    )
