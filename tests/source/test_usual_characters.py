"""The quick look lets nothing through that the careful one forbids."""

import sys

from solution_registry.source import characters


def test_no_usual_character_is_forbidden() -> None:
    every = map(chr, range(sys.maxunicode + 1))
    usual = [one for one in every if characters._USUAL.fullmatch(one)]
    assert {"å", "Ø", "–", "\n"} <= set(usual)
    assert not [one for one in usual if characters._forbidden().search(one)]


def test_the_first_look_sees_all_that_may_be_forbidden() -> None:
    every = [chr(number) for number in range(sys.maxunicode + 1)]
    every += ["a" + "\u0301" * 5, "Ã¥", "Â§", "â€™", "\xe2\x80\x99"]
    wrong = [one for one in every if characters._forbidden().search(one)]
    assert not [one for one in wrong if not characters._suspect().search(one)]


def test_no_pair_of_usual_characters_is_forbidden() -> None:
    """What is one only where several stand together is nothing that the quick look lets through."""
    usual = [one for one in map(chr, range(0x2100)) if characters._USUAL.fullmatch(one)]
    every = "\n".join(first + "".join(f"{second}{first}" for second in usual) for first in usual)
    assert not characters._forbidden().search(every)
