"""Files too large to keep, made when needed (threats.md, YAML)."""

from collections.abc import Callable, Mapping
from pathlib import Path

SMALLEST = (Path(__file__).parent / "yaml" / "smallest.yml").read_text(encoding="utf-8")


def _with(text: str) -> bytes:
    return f"{SMALLEST}{text}\n".encode()


RECIPES: Mapping[str, tuple[Callable[[], bytes], tuple[str, ...]]] = {
    "2 000 nested brackets": (lambda: _with("a: " + "[" * 2_000), ("too-deep",)),
    "100 000 nested brackets": (lambda: _with("a: " + "[" * 100_000), ("too-deep",)),
    "100 000 closed brackets": (
        lambda: _with("a: " + "[" * 100_000 + "]" * 100_000),
        ("too-deep",),
    ),
    "100 000 nested braces": (lambda: _with("a: " + "{a: " * 100_000), ("too-deep",)),
    "100 000 braces as keys": (lambda: _with("{" * 100_000), ("missing-colon",)),
    "100 000 nested hyphens": (lambda: _with("a:\n" + "- " * 100_000), ("too-deep",)),
    "2 000 nested lines": (
        lambda: _with("\n".join(" " * depth + "a:" for depth in range(1_000))),
        ("too-deep",),
    ),
    "100 000 nested question marks": (lambda: _with("? " * 100_000), ("key-not-text",)),
    "a text of 10 MB": (
        lambda: _with("description: {sv: " + "å" * 5_000_000 + "}"),
        ("too-large",),
    ),
    "a text of 900 kB": (
        lambda: _with("description: {sv: " + "å" * 450_000 + "}"),
        ("text-too-long",),
    ),
    "a name of 900 kB": (lambda: _with('"' + "a" * 900_000 + '": x'), ("missing-colon",)),
    "200 000 items": (
        lambda: _with("audience: [" + "a," * 200_000 + "]"),
        ("too-many-values",),
    ),
    "200 000 lists": (
        lambda: _with("audience: [" + "[]," * 200_000 + "]"),
        ("too-many-values",),
    ),
    "100 000 fields": (
        lambda: _with("".join(f"f{number}: x\n" for number in range(70_000))),
        ("too-many-values",),
    ),
    "4 000 unknown fields": (
        lambda: _with("".join(f"f{number}: x\n" for number in range(4_000))),
        ("unknown-field", "more-problems"),
    ),
    "50 lists of 4 000": (
        lambda: _with("a:\n" + f"  - [{'a,' * 4_000}]\n" * 50),
        ("too-many-values",),
    ),
    "4 000 anchors": (
        lambda: _with("audience: [" + ", ".join(f"&a{n} staff" for n in range(4_000)) + "]"),
        ("anchor", "more-problems"),
    ),
    "900 kB of comments": (lambda: _with("# a comment\n" * 75_000), ()),
    "900 kB of blanks": (lambda: _with(" " * 900_000), ()),
    "900 kB of one word": (lambda: _with("a" * 900_000), ("missing-colon",)),
    "900 kB of backslashes": (lambda: _with('a: "' + "\\\\" * 450_000 + '"'), ("unknown-field",)),
    "900 kB of zero width": (lambda: _with("a: " + "\u200b" * 300_000), ("invisible-character",)),
    "a number of 5 000 digits": (
        lambda: _with(
            "costs: {development: {amount: " + "9" * 5_000 + ", currency: SEK, year: 2025}}"
        ),
        ("number-too-long",),
    ),
    "a mailbox that slow patterns fear": (
        lambda: _with('contacts: [{role: system_owner, email: "a@' + "a." * 40_000 + '"}]'),
        ("text-too-long", "bad-email"),
    ),
    "an address that slow patterns fear": (
        lambda: _with('reuse: {terms: licensed, demo: "https://' + "a-" * 240 + '"}'),
        ("url-host",),
    ),
    "an id that slow patterns fear": (
        lambda: _with("related: [{id: " + "a-" * 31 + ", relation: builds_on}]"),
        ("bad-id",),
    ),
    "an amount that slow patterns fear": (
        lambda: _with(
            'costs: {development: {amount: "' + "1 " * 200_000 + '", currency: SEK, year: 2025}}'
        ),
        ("whole-number-wanted",),
    ),
    "a date that slow patterns fear": (
        lambda: _with("support: {until: '" + "2026 " * 100_000 + "'}"),
        ("bad-date",),
    ),
    "a placeholder that slow patterns fear": (
        lambda: _with("alternative_to: ['" + "_" * 200_000 + "..._ _']"),
        ("text-too-long", "placeholder"),
    ),
    "a host for examples that slow patterns fear": (
        lambda: _with("alternative_to: ['" + "//" + "a." * 100_000 + "example.'" + "]"),
        ("text-too-long",),
    ),
}
"""Name → how to make the file, and the codes of which at least one is told (none: it is right)."""
