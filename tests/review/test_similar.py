"""What is told as similar is similar, for a reason that holds; of anything else nothing is said."""

from collections.abc import Mapping

import pytest
from solution_registry.review.outcome import Review
from solution_registry.review.similar.words import stem, stems

from tests.review.repository import Repository

NEW = """\
schema_version: 1
kind: {kind}
name: {name}
summary: {summary}
listed_by: registry
lifecycle: idea
service_areas: [{area}]
sources: [https://www.prov.test/x]
"""
OTHERS = {
    "bygglov-online": ("{sv: Bygglov online}", "{sv: Ansök om bygglov steg för steg.}"),
    "skolskjuts": ("{sv: Skolskjuts}", "{sv: Ansök om skjuts till skolan.}"),
    "webbkarta": ("{sv: Webbkarta}", "{sv: Kommunens kartor för alla, med egna lager.}"),
}


def told(repository: Repository, **words: str) -> Mapping[str, object]:
    repository.on_main()
    for id, (name, summary) in OTHERS.items():
        text = NEW.format(kind="e_service", name=name, summary=summary, area="building")
        repository.write({f"solutions/{id}/solution.yml": text})
    repository.commit()
    repository.git("checkout", "-q", "-B", "change")
    repository.write({"solutions/ny-losning/solution.yml": NEW.format(**words)})
    repository.commit()
    found: Review = repository.review()
    (entry,) = found.entries
    assert found.problems == ()
    return {one.id: (one.words, one.areas, one.same_kind) for one in entry.similar}


def test_two_rare_words_and_an_area(repository: Repository) -> None:
    words = {"name": "{sv: E-tjänst för bygglovet}", "summary": "{sv: Sök steg för steg.}"}
    assert told(repository, kind="platform", area="building", **words) == {
        "bygglov-online": (("bygglovet", "steg"), ("building",), False),
        "zz-exempel-bygglov": (("bygglovet",), ("building",), False),
    }


def test_a_rare_word_in_both_names(repository: Repository) -> None:
    words = {"name": "{sv: Skolskjutsar}", "summary": "{sv: Något helt annat.}"}
    assert set(told(repository, kind="e_service", area="building", **words)) == {"skolskjuts"}


@pytest.mark.parametrize(
    ("name", "summary", "area"),
    [
        ("Parkering", "Kommunens invånare ansöker digitalt i en e-tjänst.", "building"),
        ("Bygglov", "Ansök steg för steg.", "streets"),
        ("Parkering", "Karta över platser.", "building"),
    ],
)
def test_what_is_only_a_little_alike(
    repository: Repository, name: str, summary: str, area: str
) -> None:
    words = {"name": f"{{sv: {name}}}", "summary": f"{{sv: {summary}}}"}
    assert told(repository, kind="e_service", area=area, **words) == {}


def test_inflections_are_alike() -> None:
    assert stem("bygglovet") == stem("bygglov") == stem("Bygglovens")
    assert stem("byggesager") == stem("byggesagerne")
    assert stem("lån") == "lån"
    assert stems(["Kommunens e-tjänst för invånare", "with services"]) == {}
