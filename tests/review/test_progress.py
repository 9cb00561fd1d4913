"""On the way to certification: what is looked for is named where it is not stated."""

from dataclasses import replace

import pytest
from solution_registry.model.certification import Criterion
from solution_registry.review.progress import Progress
from solution_registry.review.reports import REPORTS

from tests.review.repository import Repository
from tests.review.test_cases import reviewed


@pytest.mark.parametrize(
    ("rests_on", "lacks", "said"),
    [
        (["lifecycle", "gates"], ("gates",), "Används den? (nivå 1): Inledda faser"),
        (
            ["adopters"],
            ("adopters",),
            "Används den? (nivå 1): Bekräftade användare utöver huvudmannen",
        ),
        (
            ["costs"],
            ("costs.bands.per_year", "costs.bands.source"),
            "Används den? (nivå 1): Kostnader (Kostnad per år, Källa)",
        ),
    ],
)
def test_what_is_missing_is_named_by_what_is_looked_for(
    repository: Repository, rests_on: list[str], lacks: tuple[str, ...], said: str
) -> None:
    found = reviewed(repository, "new-solution-of-the-proposers-own")
    text = {"sv": "Används den?"}
    criterion = Criterion.model_validate(
        {
            "id": "in-use",
            "theme": "value",
            "question": text,
            "why": text,
            "evidence": text,
            "rests_on": rests_on,
            "required_from_level": 1,
            "machine": "presence",
        }
    )
    (entry,) = found.entries
    progress = Progress(
        stated=(), missing=(criterion,), open=(), lacking={"in-use": lacks}, answers={}
    )
    report = REPORTS["text"](replace(found, entries=(replace(entry, progress=progress),)), "sv")
    assert "det som efterfrågas är angivet för 0 av 1 kriterier" in " ".join(report.split())
    assert f"Ännu ej angivet {said}" in " ".join(report.replace("- ", "").split())
