"""The status of a solution as a picture: what it says, how it looks, when it is made anew."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from xml.etree.ElementTree import Element, fromstring

import pytest
from solution_registry.certification.status import State, Status
from solution_registry.exports import EXPORTS, Source
from solution_registry.exports.badges import EXAMPLE, NAME, STATES
from solution_registry.registry import Listing, Registry

from tests.exports.conftest import SITE

SVG = "{http://www.w3.org/2000/svg}"
ID = "felanmalan"
LEAST = 4.5
"""WCAG 2.2, 1.4.3."""


def drawn(registry: Registry, listing: Listing) -> Mapping[str, Element]:
    """The pictures of an entry that is seen so, by address."""
    listings = MappingProxyType({listing.id: listing})
    made = EXPORTS["badges"](Source(replace(registry, listings=listings), b"", SITE))
    return {asset.url: fromstring(asset.content()) for asset in made}


def texts(picture: Element) -> list[str]:
    """What is read, from the left to the right, with plain blanks."""
    return [(x.text or "").replace("\N{NO-BREAK SPACE}", " ") for x in picture.iter(f"{SVG}text")]


def certified(registry: Registry) -> Listing:
    """An entry whose certification stands at level 2."""
    listing = registry.listings[ID]
    (record,) = registry.listings["zz-exempel-bygglov"].outline.records[:1]
    record = record._replace(level=2, valid_until=date(2027, 3, 1))
    return replace(listing, status=Status(State.CERTIFIED, record=record))


def test_it_says_state_level_and_last_day_in_each_language(registry: Registry) -> None:
    found = drawn(registry, certified(registry))
    assert {url: texts(one)[-1] for url, one in found.items()} == {
        f"badges/{ID}.svg": "Certifierad, nivå 2, till och med 1 mars 2027",
        f"en/badges/{ID}.svg": "Certified, level 2, until 1 March 2027",
        f"da/badges/{ID}.svg": "Certificeret, niveau 2, til og med 1. marts 2027",
    }
    picture = found[f"en/badges/{ID}.svg"]
    assert texts(picture)[0] == "Tiny & small"
    assert picture.get("role") == "img"
    title = picture.find(f"{SVG}title")
    assert title is not None
    assert (title.text or "").endswith(
        "until 1\N{NO-BREAK SPACE}March\N{NO-BREAK SPACE}2027 (Tiny & small)"
    )


@pytest.mark.parametrize("state", [state for state in State if state not in ("certified", "due")])
def test_what_does_not_stand_has_no_level_and_no_day(registry: Registry, state: State) -> None:
    listing = certified(registry)
    seen = replace(listing, status=replace(listing.status, state=state))
    (said,) = texts(drawn(registry, seen)[f"en/badges/{ID}.svg"])[1:]
    assert not set(said) & set("0123456789")
    assert (state == "listed") == (said == "Listed, not certified")


def test_an_example_says_that_it_is_one(registry: Registry) -> None:
    found = drawn(registry, registry.listings["zz-exempel-bygglov"])
    for url, picture in found.items():
        title = picture.find(f"{SVG}title")
        assert title is not None
        mark = texts(picture)[1]
        assert mark in (title.text or ""), url
    assert texts(found["en/badges/zz-exempel-bygglov.svg"])[1] == "Example (fictional)"


def test_a_hostile_name_is_text(registry: Registry) -> None:
    listing = registry.listings[ID]
    name = "</title><script>alert(1)</script>\"'&"
    seen = replace(listing, outline=listing.outline._replace(name={"sv": name}))
    for picture in drawn(registry, seen).values():
        assert {x.tag.removeprefix(SVG) for x in picture.iter()} == {
            "svg", "title", "rect", "text", "path"
        }  # fmt: skip
        title = picture.find(f"{SVG}title")
        assert title is not None
        assert (title.text or "").startswith(name)


def test_parts_lie_beside_each_other_and_fit(registry: Registry) -> None:
    for picture in drawn(registry, certified(registry)).values():
        x = 0
        for ground, text in zip(
            picture.iter(f"{SVG}rect"), picture.iter(f"{SVG}text"), strict=True
        ):
            assert int(ground.get("x", "")) == x
            x += int(ground.get("width", ""))
            assert int(text.get("x", "")) + int(text.get("textLength", "")) < x
        assert picture.get("width") == str(x)


def test_it_is_as_wide_with_every_python(registry: Registry) -> None:
    """30 letters of 181.5 pixels: added as fractions, Python 3.11 rounds them down, 3.12 up."""
    listing = certified(registry)
    seen = replace(listing, status=replace(listing.status, state=State.LISTED))
    said = list(drawn(registry, seen)[f"da/badges/{ID}.svg"].iter(f"{SVG}text"))[1]
    assert said.text == "Registreret, ikke certificeret"
    assert said.get("textLength") == "182"


def luminance(colour: str) -> float:
    """WCAG's relative luminance of ``#rgb`` or ``#rrggbb``."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * one for one in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(
    ("behind", "ink"), [(NAME, "#fff"), EXAMPLE, *((one, "#fff") for one in STATES.values())]
)
def test_what_is_written_can_be_read(behind: str, ink: str) -> None:
    dark, light = sorted((luminance(behind), luminance(ink)))
    assert (light + 0.05) / (dark + 0.05) >= LEAST


def test_each_state_has_a_colour() -> None:
    assert set(STATES) == set(State)


def test_it_is_made_anew_when_it_would_look_otherwise(registry: Registry) -> None:
    def keys(listing: Listing, day: date = registry.today) -> list[bytes]:
        listings = MappingProxyType({listing.id: listing})
        seen = replace(registry, listings=listings, today=day)
        return [asset.key for asset in EXPORTS["badges"](Source(seen, b"", SITE))]

    listing = certified(registry)
    outline, status = listing.outline, listing.status
    assert status.record
    before = keys(listing)
    assert len(set(before)) == 3
    assert before == keys(listing, date(2026, 12, 24))
    assert before == keys(replace(listing, outline=outline._replace(version="other")))
    later = replace(status, record=status.record._replace(valid_until=date(2028, 3, 1)))
    for other in (
        replace(listing, status=later),
        replace(listing, status=replace(status, state=State.DUE)),
        replace(listing, outline=outline._replace(name={"sv": "En annan"})),
        replace(listing, outline=outline._replace(example=True)),
    ):
        assert not set(before) & set(keys(other))
