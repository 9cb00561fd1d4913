"""Words that mean the same find the same, in whatever language an entry is written."""

from pathlib import Path

import pytest
from solution_registry.language import words
from solution_registry.model.vocabulary import SearchWords, ServiceArea, SystemType
from solution_registry.registry import Outline, Registry, Vocabulary
from solution_registry.registry.read_ground import read_ground
from solution_registry.search.matters import Matters
from solution_registry.search.terms import TermReader

PERMIT = SearchWords.model_validate(
    {
        "id": "permit",
        "words": {"sv": ["bygglov", "lov"], "en": ["planning application"], "da": ["byggesag"]},
    }
)


def outline(registry: Registry, **summary: str) -> Outline:
    """An entry that says so of itself."""
    return registry.listings["minimal"].outline._replace(
        version=repr(summary), name={"en": "BOPS"}, summary=summary
    )


@pytest.mark.parametrize(
    ("language", "summary", "tells"),
    [
        ("sv", "Ansökan om bygglov.", True),
        ("sv", "E-tjänst för Bygglovsansökan", True),
        ("sv", "Lov till bad", True),
        ("sv", "Lovskola", False),
        ("sv", "Byggnadslov", False),
        ("en", "Handles planning applications.", True),
        ("en", "Applications for planning.", False),
        ("en", "Planning", False),
        ("en", "Om bygglov", False),
        ("fi", "Bygglov", False),
    ],
)
def test_a_matter_is_known_by_how_its_words_begin(
    small: Registry, language: str, summary: str, tells: bool
) -> None:
    found = Matters([PERMIT]).of(outline(small, **{language: summary}))
    assert found == ({"permit"} if tells else set())


def test_an_entry_is_found_by_the_other_words_in_every_language(small: Registry) -> None:
    reader = TermReader(Vocabulary(search_words={"permit": PERMIT}), words("da"))
    terms = reader.read(outline(small, en="Planning applications"))
    assert {"byggesag", "bygglov", "plan"} <= terms.known | terms.names


def test_a_kind_is_found_by_the_other_words_for_it(small: Registry) -> None:
    template = SearchWords.model_validate(
        {
            "id": "template",
            "words": {"sv": ["upphandlingsmall", "underlag"], "da": ["udbudsmateriale"]},
        }
    )
    reader = TermReader(Vocabulary(search_words={"template": template}), words("sv"))
    plain = outline(small, sv="Ja")
    assert "underlag" in reader.read(plain._replace(kind="procurement_template")).labels
    assert "underlag" not in reader.read(plain._replace(kind="guideline")).labels


@pytest.mark.parametrize(("id", "found"), [("log-in", True), ("login", False)])
def test_a_type_of_system_is_found_by_the_other_words_of_the_matter_with_its_id(
    small: Registry, id: str, *, found: bool
) -> None:
    kind = SystemType.model_validate({"id": "log_in", "name": {"sv": "Inloggning"}})
    passkey = SearchWords.model_validate({"id": id, "words": {"en": ["passkey"]}})
    known = Vocabulary(search_words={id: passkey}, system_types={"log_in": kind})
    reader, plain = TermReader(known, words("sv")), outline(small, sv="Ja")
    assert "passkey" not in reader.read(plain).around
    connected = plain._replace(system_types=("log_in",))
    assert ("passkey" in reader.read(connected).around) is found


def test_what_a_type_of_system_is_called_says_nothing_for_certain(small: Registry) -> None:
    kind = SystemType.model_validate({"id": "booking", "name": {"sv": "Bokning"}})
    times = SearchWords.model_validate({"id": "booking-system", "words": {"sv": ["tidbok"]}})
    known = Vocabulary(search_words={times.id: times}, system_types={"booking": kind})
    reader, plain = TermReader(known, words("sv")), outline(small, sv="Ja")
    connected = plain._replace(system_types=("booking",))
    assert reader.read(connected).connected == {"bok", "tidbok"}
    assert reader.read(connected).own == reader.read(plain).own
    named = reader.read(connected._replace(name={"sv": "Bokning av lokal"}))
    assert named.connected == {"tidbok"}


def test_a_service_area_has_the_words_of_the_matter_with_its_id(small: Registry) -> None:
    nursery = SearchWords.model_validate({"id": "education-area", "words": {"en": ["nursery"]}})
    area = ServiceArea.model_validate({"id": "education", "name": {"sv": "Utbildning"}})
    known = Vocabulary(search_words={nursery.id: nursery}, service_areas={"education": area})
    reader, plain = TermReader(known, words("sv")), outline(small, sv="Ja")
    assert "nursery" not in reader.read(plain._replace(service_areas=("it",))).areas
    assert "nursery" in reader.read(plain._replace(service_areas=("education",))).areas


def test_what_a_service_area_is_called_says_nothing_for_certain(small: Registry) -> None:
    area = ServiceArea.model_validate({"id": "education", "name": {"sv": "Utbildning"}})
    reader = TermReader(Vocabulary(service_areas={"education": area}), words("sv"))
    plain = outline(small, sv="Ja")._replace(service_areas=())
    sorted_so = plain._replace(service_areas=("education",))
    assert reader.read(sorted_so).own == reader.read(plain).own
    named = reader.read(sorted_so._replace(name={"sv": "Utbildning i kök"}))
    assert named.areas == set()


def test_words_of_the_page_of_an_area_find_no_solution(small: Registry) -> None:
    care = SearchWords.model_validate({"id": "care-page", "words": {"sv": ["hemtjänst", "lss"]}})
    area = ServiceArea.model_validate({"id": "care", "name": {"sv": "Omsorg"}})
    known = Vocabulary(search_words={care.id: care}, service_areas={"care": area})
    reader = TermReader(known, words("sv"))
    told = outline(small, sv="Ja")._replace(name={"sv": "LSS"}, service_areas=("care",))
    assert "hemtjänst" not in reader.read(told).own
    assert reader.led_to("care") == {"hemtjänst", "lss"}
    assert reader.led_to("it") == set()


def test_what_a_word_stands_in_is_what_it_weighs(small: Registry) -> None:
    """A name that has a word of its own counts as a name, and not as what means the same."""
    reader = TermReader(Vocabulary(search_words={"permit": PERMIT}), words("sv"))
    terms = reader.read(outline(small, sv="Ja")._replace(name={"sv": "Bygglov"}))
    assert "bygglov" in terms.called
    assert "byggesag" in terms.known


def test_other_words_are_other_terms(small: Registry) -> None:
    """What was kept of an index holds only as long as the words do, also where stems are alike."""
    digests = {
        TermReader(Vocabulary(search_words={"permit": one}), words("sv")).labels
        for one in (PERMIT, PERMIT.model_copy(update={"words": {"sv": ("byggloven", "lov")}}))
    }
    assert len(digests) == 2


def test_the_words_of_the_project_are_each_of_one_matter() -> None:
    matters = read_ground(Path(__file__).parents[2]).vocabulary.search_words.values()
    said = [(language, word) for x in matters for language, own in x.words.items() for word in own]
    assert len(said) == len(set(said)) > 0
