"""The verdict of a review in one sentence."""

from datetime import date
from typing import Final

from ...language import Words
from ..outcome import Verdict

HEADLINES: Final[dict[Verdict, str]] = {
    Verdict.PASS: "The change is in order",
    Verdict.NEEDS: "The change is in order, and somebody has to look at it",
    Verdict.FAIL: "Something has to be mended first",
}
"""What each verdict says (English msgids)."""

MEANINGS: Final[dict[Verdict, str]] = {
    Verdict.PASS: "Whoever may merge can do so.",
    Verdict.NEEDS: "It can be merged once those named below have agreed.",
    Verdict.FAIL: "What is to be mended stands below, with how; then the change is reviewed anew.",
}
"""What follows from each verdict (English msgids)."""

NOTHING: Final = ("There is nothing to review", "Nothing differs from the base.")
"""What is said in the place of both where nothing differs (English msgids)."""


def headline(verdict: Verdict, *, nothing: bool) -> tuple[str, str]:
    """What is said first, and what follows from it (English msgids)."""
    return NOTHING if nothing else (HEADLINES[verdict], MEANINGS[verdict])


def compared(head: str, base: str, day: date, words: Words) -> str:
    """Which commits were compared."""
    said = words.text("Compared: %(head)s with %(base)s, on %(day)s.")
    return said % {"head": head[:12], "base": base[:12], "day": day.isoformat()}
