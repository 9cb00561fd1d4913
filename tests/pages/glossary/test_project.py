"""The project's own glossary is whole, in every language."""

import re
from pathlib import Path

import pytest
from markupsafe import escape
from solution_registry.certification.status import STATE_LABELS
from solution_registry.language import words
from solution_registry.model.vocabulary import ProcurementTerm, RegistryTerm
from solution_registry.pages.glossary import PROCUREMENT_GROUPS, READ_MORE, REGISTRY_GROUPS
from solution_registry.pages.guides import GUIDES
from solution_registry.registry import Vocabulary

from tests.pages.glossary.conftest import Glossary
from tests.spoken import TRANSLATED, assert_translated

LANGUAGES = ("sv", "en", "da")
UNREVIEWED = {"public-procurement-act": {"da"}, "joint-procurement": {"sv", "en", "da"}}
"""Two terms, and the languages in which nobody has reviewed them."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_is_on_the_page(
    vocabulary: Vocabulary, glossary: Glossary, language: str
) -> None:
    body = glossary(vocabulary)[language].body
    terms: list[RegistryTerm | ProcurementTerm] = [
        *vocabulary.registry_terms.values(),
        *vocabulary.procurement_terms.values(),
    ]
    assert len(terms) > 80
    missing = [x.id for x in terms if f'<dt id="{x.id}">{escape(x.term[language])}' not in body]
    assert missing == []
    assert len(re.findall("<dt ", body)) == len(terms)


def test_an_id_is_used_once(vocabulary: Vocabulary, glossary: Glossary) -> None:
    assert not vocabulary.registry_terms.keys() & vocabulary.procurement_terms.keys()
    ids = re.findall(r' id="([^"]+)"', glossary(vocabulary)["sv"].body)
    assert len(ids) == len(set(ids))


def test_every_group_has_a_title_in_every_language(vocabulary: Vocabulary) -> None:
    assert {x.group for x in vocabulary.registry_terms.values()} == REGISTRY_GROUPS.keys()
    assert {x.group for x in vocabulary.procurement_terms.values()} == PROCUREMENT_GROUPS.keys()
    titles = {*REGISTRY_GROUPS.values(), *PROCUREMENT_GROUPS.values()}
    titles |= {name for _, name in READ_MORE.values()}
    for language in TRANSLATED:
        assert_translated(language, titles, "glossary.po")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_is_explained_by_its_name(vocabulary: Vocabulary, language: str) -> None:
    explained = {
        term.id.removeprefix("state-"): term.term[language].lower()
        for term in vocabulary.registry_terms.values()
        if term.group == "state"
    }
    say = words(language).text
    assert explained == {str(state): say(label).lower() for state, label in STATE_LABELS.items()}


def test_what_is_not_reviewed_is_marked(vocabulary: Vocabulary, glossary: Glossary) -> None:
    made = glossary(vocabulary)
    marks = {"sv": "inte granskat ännu", "en": "not yet reviewed", "da": "ikke gennemgået endnu"}
    for language, mark in marks.items():
        for id, unreviewed in UNREVIEWED.items():
            heading, _, rest = (
                made[language].body.partition(f'<dt id="{id}">')[2].partition("</dt>")
            )
            assert (mark in heading) == (language in unreviewed)
            others = rest.partition("</dd>")[0]
            assert others.count(mark) == len(unreviewed - {language})


def test_what_to_read_more_is_there(root: Path) -> None:
    assert {path for path, _ in READ_MORE.values()} <= {"criteria/", *GUIDES}
    for name in GUIDES:
        assert (root / "docs" / f"{name}.md").is_file()


def test_a_source_that_is_a_sentence_is_in_the_readers_language(vocabulary: Vocabulary) -> None:
    """What is neither a web address nor a place in a repository is told in words of ours."""
    sources = {x for term in vocabulary.procurement_terms.values() for x in term.sources or ()}
    said = {source for source in sources if " " in source}
    assert said
    for language in TRANSLATED:
        assert_translated(language, said, "glossary.po")
