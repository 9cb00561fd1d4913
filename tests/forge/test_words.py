"""Every word of an issue is translated, with the same values."""

import re

import pytest
from solution_registry.forge.matters import DUTIES
from solution_registry.language import words

VALUE = re.compile(r"%\([a-z]+\)s")


@pytest.mark.parametrize("language", ["sv", "da"])
@pytest.mark.parametrize("msgid", [text for duty in DUTIES.values() for text in duty])
def test_every_sentence_of_a_duty_is_translated(language: str, msgid: str) -> None:
    known = words(language).texts
    assert msgid in known
    assert VALUE.findall(known[msgid]) == VALUE.findall(msgid)


@pytest.mark.parametrize("language", ["sv", "da"])
def test_so_is_what_stands_around_it(language: str) -> None:
    said = {"Solution", "Lead organisation", "Not stated", "It is about", "What should be done"}
    said |= {"This is solved.", "This issue is kept up by a program, and closed once it is solved."}
    assert said <= words(language).texts.keys()
