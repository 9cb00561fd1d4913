"""Headings of a long text are places, each of its own, and are listed."""

from solution_registry.pages.parts import placed


def test_parts_are_listed_with_those_below_them_in_their_language() -> None:
    html, parts = placed(
        "<h2>1. Mål</h2><h3>Vad?</h3><h2>2. <mark>Köp</mark> &amp; sälj</h2>", "sv"
    )
    assert [(one.title, one.anchor, one.language) for one in parts] == [
        ("1. Mål", "text-1-mal", "sv"),
        ("2. Köp & sälj", "text-2-kop-salj", "sv"),
    ]
    assert [one.anchor for one in parts[0].children] == ["text-vad"]
    assert '<h2 id="text-2-kop-salj">2. <mark>Köp</mark> &amp; sälj</h2>' in html


def test_a_heading_above_all_others_is_no_part() -> None:
    _, parts = placed("<h2>Krav</h2><h3>Ett</h3><h3>Två</h3><h4>Djupt</h4>", "sv")
    assert [one.title for one in parts] == ["Ett", "Två"]


def test_like_headings_are_places_of_their_own() -> None:
    html, parts = placed("<h2>Om</h2><h2>Om</h2><h2>第</h2><h2>第</h2>", "sv")
    anchors = [one.anchor for one in parts]
    assert anchors == ["text-om", "text-om-2", "text", "text-2"]
    assert all(html.count(f'id="{anchor}"') == 1 for anchor in anchors)
