"""What is told as similar is similar, for a reason that holds; of anything else nothing is said."""

from collections.abc import Mapping, Sequence

import pytest
from solution_registry.review.outcome import Review
from solution_registry.review.side import Side
from solution_registry.review.similar import Similar
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
    "webbkarta": ("{sv: Webbkarta}", "{sv: Kommunens kartor med egna lager.}"),
}


MAP = "reuse: {{terms: open_source, repository: {}, homepage: {}}}\n"
"""Terms of reuse of what lies somewhere, and is presented somewhere."""


def alike(repository: Repository, text: str, **more: str) -> Sequence[Similar]:
    """The solutions that a new one is told to be like, where some say ``more`` than a name."""
    repository.on_main()
    for id, (name, summary) in OTHERS.items():
        said = NEW.format(kind="e_service", name=name, summary=summary, area="building")
        repository.write({f"solutions/{id}/solution.yml": said + more.get(id, "")})
    repository.commit()
    repository.git("checkout", "-q", "-B", "change")
    repository.write({"solutions/ny-losning/solution.yml": text})
    repository.commit()
    found: Review = repository.review()
    (entry,) = found.entries
    assert found.problems == ()
    return entry.similar


def told(repository: Repository, **words: str) -> Mapping[str, object]:
    found = alike(repository, NEW.format(**words))
    return {one.id: (one.words, one.areas, one.same_kind) for one in found}


def test_two_rare_words_and_an_area(repository: Repository) -> None:
    words = {"name": "{sv: E-tjänst för bygglovet}", "summary": "{sv: Sök steg för steg.}"}
    assert told(repository, kind="platform", area="building", **words) == {
        "bygglov-online": (("bygglovet", "steg"), ("building",), False),
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


@pytest.mark.parametrize("related", [(), ("webbkarta",)])
def test_the_same_addresses_come_first(repository: Repository, related: tuple[str, ...]) -> None:
    """Whatever it is called; what the new one itself relates to is no news."""
    text = NEW.format(kind="platform", name="{sv: Atlas}", summary="{sv: Annat.}", area="streets")
    text += MAP.format("https://kod.prov.test/Karta.git", "http://prov.test/karta/")
    text += "".join(f"related: [{{id: {id}, relation: part_of}}]\n" for id in related)
    others = {
        "skolskjuts": MAP.format("https://kod.prov.test/karta/x", "https://www.prov.test/karta"),
        "webbkarta": MAP.format("https://www.kod.prov.test/karta", "https://a.prov.test"),
    }
    found = alike(repository, text, **others)
    expected = [("webbkarta", True, False), ("skolskjuts", False, True)]
    assert [(one.id, one.same_repository, one.same_homepage) for one in found] == [
        one for one in expected if one[0] not in related
    ]


def test_folders_are_listed_as_often_however_many_there_are(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed: list[Side] = []
    in_folder = Side.ids.__get__

    def ids(side: Side) -> frozenset[str]:
        listed.append(side)
        found: frozenset[str] = in_folder(side)
        return found

    monkeypatch.setattr(Side, "ids", property(ids))
    new = NEW.format(kind="e_service", name="{sv: X-1}", summary="{sv: Y.}", area="streets")
    alike(repository, new)
    before = len(listed)
    more = NEW.format(kind="e_service", name="{sv: Z-%s}", summary="{sv: Y.}", area="streets")
    repository.on_main()
    for number in range(10):
        repository.write({f"solutions/annan-{number}/solution.yml": more % number})
    repository.commit()
    listed.clear()
    alike(repository, new, webbkarta="partners: [se-9002]\n")
    assert len(listed) == before


def test_inflections_are_alike() -> None:
    assert stem("bygglovet") == stem("bygglov") == stem("Bygglovens")
    assert stem("byggesager") == stem("byggesagerne")
    assert stem("lån") == "lån"
    assert stems(["Kommunens e-tjänst för invånare", "with services"]) == {}
