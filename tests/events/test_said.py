"""Every kind of event has its words, in every language."""

from datetime import date

import pytest
from solution_registry.events import LABELS, Event, Speaker
from solution_registry.events.news import ORDER
from solution_registry.events.said import SENTENCES
from solution_registry.language import languages, words
from solution_registry.registry import Listing, Registry

from tests.events.conftest import record

TRANSLATED = [language for language in languages() if language != "en"]


def test_every_kind_can_be_told() -> None:
    assert {*SENTENCES, "new"} == set(LABELS) >= set(ORDER)


@pytest.mark.parametrize("language", TRANSLATED)
def test_labels_are_translated(language: str) -> None:
    assert not [label for label in LABELS.values() if label not in words(language).texts]


def event(listing: Listing, kind: str) -> Event:
    """An event of a kind, with everything that it may be about."""
    about = record("2026-03-02", until="2028-03-01")._replace(changed_fields=("costs", "reuse"))
    last = date(2028, 3, 1)
    return Event(date(2026, 3, 2), kind, "x", (listing,), record=about, until=last)


@pytest.mark.parametrize("kind", SENTENCES)
@pytest.mark.parametrize("language", TRANSLATED)
def test_sentences_are_translated(
    kind: str, language: str, bare: Listing, registry: Registry
) -> None:
    one = event(bare, kind)
    english = Speaker(registry, "en").summary(one)
    other = Speaker(registry, language).summary(one)
    assert (english.language, other.language) == ("en", language)
    assert "%(" not in english.text + other.text
    assert (english.text == other.text) is (english.text == "")


def test_what_is_said(bare: Listing, registry: Registry) -> None:
    speaker = Speaker(registry, "en")
    certified, changed = event(bare, "certified"), event(bare, "changed")
    assert speaker.title(certified) == "Certified: Fault reports"
    assert speaker.summary(certified).text == (
        "Certified by Granskarna. Level 2. Valid until 1\xa0March\xa02028."
    )
    assert speaker.summary(changed).text == (
        "Not covered by the certification as it is now: Costs, Terms of reuse."
    )


def test_a_text_that_nobody_has_translated_says_its_language(
    bare: Listing, registry: Registry
) -> None:
    assert Speaker(registry, "de").summary(event(bare, "new")).language == "en"
