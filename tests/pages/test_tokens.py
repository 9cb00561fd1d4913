"""What stands on what has contrast, in both schemes (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re
from collections.abc import Mapping
from itertools import product

import pytest
from solution_registry.pages.style import FOLDER, SHEETS

TEXT, SHAPE = 4.5, 3.0

GROUNDS = ("page", "surface", "care-soft", "stop-soft")
"""What running text stands on."""

USED: Mapping[tuple[str, str], float] = {
    **dict.fromkeys(product(("ink", "ink-soft", "link", "link-strong"), GROUNDS), TEXT),
    ("on-brand", "brand"): TEXT,
    ("action", "page"): TEXT,
    ("on-action", "action"): TEXT,
    ("on-action", "action-strong"): TEXT,
    ("on-good", "good"): TEXT,
    ("good", "page"): TEXT,
    ("good", "surface"): TEXT,
    ("good", "good-soft"): TEXT,
    ("care", "page"): TEXT,
    ("care", "surface"): TEXT,
    ("care", "care-soft"): TEXT,
    ("stop", "page"): TEXT,
    ("stop", "stop-soft"): TEXT,
    **dict.fromkeys(product(("edge", "focus", "drawn", "drawn-soft"), ("page", "surface")), SHAPE),
    **dict.fromkeys(product(("focus",), ("care-soft", "stop-soft")), SHAPE),
}
"""What stands on what, and how much contrast it needs."""

DECORATION = {"line"}
"""What says nothing that words or space do not say."""

_BLOCK = re.compile(r"\[data-md-color-scheme=\"(\w+)\"\] \{([^}]*)\}")
_COLOUR = re.compile(r"--sr-([a-z-]+): (#[0-9a-f]{3,6});")


def schemes() -> dict[str, dict[str, str]]:
    """The colours of each scheme, by role."""
    text = (FOLDER / "tokens.css").read_text("utf-8")
    return {name: dict(_COLOUR.findall(block)) for name, block in _BLOCK.findall(text)}


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(one * 2 for one in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of two colours, from 1 to 21."""
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("pair", USED, ids=" on ".join)
def test_what_stands_on_what_is_told_apart(scheme: str, pair: tuple[str, str]) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[pair[0]], colours[pair[1]]) >= USED[pair]


def test_both_schemes_have_the_same_roles_and_each_is_measured() -> None:
    light, dark = schemes().values()
    assert set(light) == set(dark) == {role for pair in USED for role in pair} | DECORATION


@pytest.mark.parametrize("name", [name for name in SHEETS if name != "tokens"])
def test_no_other_sheet_writes_a_colour(name: str) -> None:
    text = (FOLDER / f"{name}.css").read_text("utf-8")
    assert not re.findall(r"#[0-9a-f]{3,8}\b|\brgb|\bhsl", text)


@pytest.mark.parametrize("name", SHEETS)
def test_only_tokens_that_exist_are_used(name: str) -> None:
    text = (FOLDER / f"{name}.css").read_text("utf-8")
    tokens = (FOLDER / "tokens.css").read_text("utf-8")
    set_here = set(re.findall(r"(--sr-[\w-]+):", tokens + text))
    assert set(re.findall(r"var\((--sr-[\w-]+)\)", text)) <= set_here
