"""How much there is, in words: examples are told apart, are marked and count for nothing."""

from collections.abc import Collection

from ..language import Words
from ..registry import Outline


def counted(outlines: Collection[Outline], words: Words) -> str:
    """Solutions, their adopters and records: ``3 solutions, 2 adopters; 1 example``."""
    real = [one for one in outlines if not one.example]
    counts = [
        (len(real), "%(count)s solution", "%(count)s solutions"),
        (sum(len(x.adopters) for x in real), "%(count)s adopter", "%(count)s adopters"),
        (
            sum(len(x.records) for x in real),
            "%(count)s certification record",
            "%(count)s certification records",
        ),
    ]
    said = ", ".join(words.plural(one, many, n) % {"count": n} for n, one, many in counts)
    if examples := len(outlines) - len(real):
        told = words.plural("%(count)s fictional example", "%(count)s fictional examples", examples)
        said += f"; {told % {'count': examples}}"
    return said


def marked(outline: Outline, text: str, words: Words) -> str:
    """What is said of a solution, with the mark of an example where it is one."""
    return f"({words.text('example')}) {text}" if outline.example else text
