"""The quick look lets nothing through that the careful one forbids."""

import sys

from solution_registry.source import characters


def test_no_usual_character_is_forbidden() -> None:
    every = map(chr, range(sys.maxunicode + 1))
    usual = [one for one in every if characters._USUAL.fullmatch(one)]
    assert {"å", "Ø", "–", "\n"} <= set(usual)
    assert not [one for one in usual if characters._forbidden().search(one)]
