"""A solution is deprecated by one field of its entry, and nothing else is touched."""

from pathlib import Path
from typing import Any

import pytest
from solution_registry.certification.status import State
from solution_registry.source import parse

from tests.verify.clone import Clone

from .conftest import Command
from .outcome import lines, state

ENTRY = "solutions/felanmalan/solution.yml"


def deprecation(file: Path) -> Any:
    """What an entry says of it."""
    data: Any = parse(file.read_bytes(), "entry").data
    return data["deprecation"]


def test_nothing_else_is_touched(clone: Clone, registry: Command) -> None:
    before = clone.path(ENTRY).read_text("utf-8").replace("seeking: [adopters]\n", "")
    clone.write(ENTRY, before.encode())
    clone.commit()
    given = ("--reason", "superseded", "--replaced-by", "kravmall", "--note", "Byt nu.")
    dry = registry("deprecate", "felanmalan", *given, "--dry-run")
    assert dry.code == 0
    assert "+deprecation:" in dry.out
    assert lines(clone) == []
    ran = registry("deprecate", "felanmalan", *given)
    assert (ran.code, ran.out) == (0, f"{ENTRY}\n")
    assert clone.path(ENTRY).read_text("utf-8").startswith(before)
    assert state(clone) is State.DEPRECATED
    assert registry("validate", "--strict").code == 0
    assert registry("deprecate", "felanmalan", *given).code == 2
    assert registry("deprecate", "felanmalan", "--undo").code == 0
    assert clone.path(ENTRY).read_text("utf-8") == before


def test_whoever_still_seeks_followers_is_told(clone: Clone, registry: Command) -> None:
    """And is not kept from it: what is unsafe is deprecated at once."""
    ran = registry("deprecate", "felanmalan", "--reason", "unsafe")
    assert (ran.code, "warning[seeking-after-end]" in ran.err) == (0, True), ran.err


def test_what_was_said_before_stays(clone: Clone, registry: Command) -> None:
    given = ("--reason", "superseded", "--replaced-by", "kravmall", "--on", "2026-03-01")
    assert registry("deprecate", "felanmalan", *given, "--note", "Byt nu.").code == 0
    file = clone.path(ENTRY)
    text = file.read_text("utf-8").replace('sv: "Byt nu', 'en: "Byt nu')
    file.write_text(text.replace("  on:", "  # Decided in March.\n  on:"))
    ran = registry("--lang", "sv", "deprecate", "felanmalan", "--last-version", "9.5")
    assert ran.code == 0, ran.err
    assert deprecation(file) == {
        "on": "2026-03-01",
        "reason": "superseded",
        "replaced_by": "kravmall",
        "last_acceptable_version": "9.5",
        "note": {"en": "Byt nu."},
    }
    assert "# Decided in March." in file.read_text("utf-8")
    ran = registry("--lang", "en", "deprecate", "felanmalan", "--note", "Byt.")
    assert "Marked as Svenska, the registry's first language: --note\n" in ran.err
    assert deprecation(file)["note"] == {"en": "Byt nu.", "sv": "Byt."}


@pytest.mark.parametrize(
    ("given", "code", "why"),
    [
        (
            ("--reason", "unsafe", "--note", "Byt nu, " * 40 + "tack."),
            1,
            "error[text-too-long]",
        ),
        (("--reason", "unsafe", "--on", "today"), 2, "today is not a day"),
        (("--reason", "superseded", "--replaced-by", "nope"), 2, "no solution nope"),
        (("--reason", "superseded", "--replaced-by", "felanmalan"), 2, "by itself"),
        (("--reason", "old"), 2, "unmaintained"),
        ((), 2, "--reason"),
    ],
)
def test_what_cannot_be(
    clone: Clone, registry: Command, given: tuple[str, ...], code: int, why: str
) -> None:
    ran = registry("deprecate", "felanmalan", *given)
    assert (ran.code, why in ran.err) == (code, True), ran.err
    assert lines(clone) == []
