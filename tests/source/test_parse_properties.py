"""Whatever the bytes, there is an answer; and what is accepted is read as others read it."""

from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.source import locate, parse
from solution_registry.source.characters import is_clean
from solution_registry.source.scalar import resolve
from solution_registry.wording import CODES

PIECES = (
    *(
        "a",
        "b: ",
        "c:",
        ": ",
        "\n",
        "\n  ",
        "\n    ",
        "- ",
        "? ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        '"',
        "'",
    ),
    *(
        "#",
        " #",
        "&a ",
        "*a",
        "!t ",
        "!!str ",
        "| ",
        "|\n",
        ">-\n",
        "%",
        "@",
        "`",
        "\\",
        "<<: ",
        "<<",
    ),
    *(
        "---\n",
        "...\n",
        "\t",
        "\r",
        "\r\n",
        "å",
        "1",
        "1.0",
        "-0",
        "1e5",
        "null",
        "~",
        "true",
        "on",
    ),
    *(
        "\u200b",
        "\ufeff",
        "\u202e",
        "\x00",
        "\u0085",
        "\u2028",
        "\u00a0",
        "🚧",
        "0x1",
        "2026-01-01",
    ),
)
NEARLY_YAML = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
TEXT = st.text(max_size=20).filter(is_clean)
DATA = st.recursive(
    TEXT | st.booleans() | st.integers(-(10**15), 10**15),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(TEXT.filter(bool), inner, max_size=4)
    ),
    max_leaves=20,
)


def check(raw: bytes) -> None:
    parsed = parse(raw, "x.yml")
    problems = locate(parsed.problems, lambda _: raw)
    assert parsed.data is not None or problems
    lines = len(raw.decode("utf-8", "replace").splitlines()) + 2
    for problem in problems:
        assert problem.code in CODES
        assert 0 <= problem.line <= lines
        assert problem.column >= (1 if problem.line else 0)


@given(st.binary(max_size=300))
def test_bytes_get_an_answer(raw: bytes) -> None:
    check(raw)


@given(st.text(max_size=300))
def test_text_gets_an_answer(text: str) -> None:
    check(text.encode("utf-8", "surrogatepass"))


@given(NEARLY_YAML)
def test_what_is_nearly_yaml_gets_an_answer(text: str) -> None:
    check(text.encode())


def as_others_read(ours: Any, others: Any) -> bool:
    """Whether two readings are one, but for scalars that are more than text to us."""
    if isinstance(ours, dict):
        return (
            isinstance(others, dict)
            and list(ours) == list(others)
            and all(as_others_read(ours[key], others[key]) for key in ours)
        )
    if isinstance(ours, list):
        return (
            isinstance(others, list)
            and len(ours) == len(others)
            and all(map(as_others_read, ours, others))
        )
    return ours == others or (isinstance(others, str) and resolve(others) == ours)


@given(NEARLY_YAML)
def test_what_is_accepted_is_what_others_read(text: str) -> None:
    raw = text.encode()
    parsed = parse(raw, "x.yml")
    if not parsed.problems:
        # Pure Python, and its scalars all text: an independent reading of the structure.
        assert as_others_read(parsed.data, yaml.load(raw, yaml.BaseLoader))  # noqa: S506 - a safe one


@given(DATA, st.booleans())
def test_data_survives_being_written(data: Any, flow: bool) -> None:
    if isinstance(data, dict | list) and data:
        raw = yaml.safe_dump(
            data, allow_unicode=True, default_flow_style=flow, sort_keys=False, width=10_000
        ).encode()
        parsed = parse(raw, "x.yml")
        # YAML 1.1 writes some words without marks that are text here, and some with them.
        assert not [problem for problem in parsed.problems if problem.code != "key-not-text"]
        assert as_others_read(parsed.data, yaml.load(raw, yaml.BaseLoader))  # noqa: S506 - a safe one
