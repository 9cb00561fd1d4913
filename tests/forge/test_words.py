"""Every word of an issue is translated, with the same values."""

import re

import pytest
from solution_registry.forge.matters import DUTIES
from solution_registry.language import words

from tests.spoken import assert_translated, in_each_translation

VALUE = re.compile(r"%\([a-z]+\)s")


@in_each_translation
@pytest.mark.parametrize("msgid", [text for duty in DUTIES.values() for text in duty])
def test_every_sentence_of_a_duty_is_translated(language: str, msgid: str) -> None:
    assert_translated(language, [msgid], "forge.po")
    assert VALUE.findall(words(language).text(msgid)) == VALUE.findall(msgid)


@in_each_translation
def test_so_is_what_stands_around_it(language: str) -> None:
    said = {"Solution", "Lead organisation", "Not stated", "It is about", "What should be done"}
    said |= {"This is solved.", "This issue is kept up by a program, and closed once it is solved."}
    assert_translated(language, said, "forge.po")
