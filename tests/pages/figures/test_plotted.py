"""What is taken over from the chart library: shapes and texts, and nothing else."""

import sys
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest
from solution_registry.pages.figures.plotted import (
    CLASSES,
    PLACED,
    TEXTS,
    Drawing,
    bars,
    line,
)

from tests.pages.figures.conftest import tree

BARS = bars([("Första <b>&", 1200), ("Andra", 300), ("Tredje", 0)], lambda n: f"{n:,}")
LINE = line([(str(2010 + n), n * n) for n in range(14)], str)


def parts(drawing: Drawing) -> Iterator[Element]:
    return (node for node in tree(drawing.body).iter() if node.tag != "svg")


@pytest.mark.parametrize("drawing", [BARS, LINE], ids=["bars", "line"])
def test_only_shapes_and_texts_with_known_attributes_are_there(drawing: Drawing) -> None:
    classes = {*CLASSES.values(), *TEXTS.values(), "sr-value", None}
    for node in parts(drawing):
        assert node.tag in ("g", "rect", "path", "circle", "text")
        assert set(node.attrib) <= {*PLACED, "class", "transform"}
        assert node.get("class") in classes


@pytest.mark.parametrize("drawing", [BARS, LINE], ids=["bars", "line"])
def test_every_place_is_within_the_drawing(drawing: Drawing) -> None:
    for node in parts(drawing):
        y = float(node.get("y", node.get("cy", "0")))
        assert 0 <= y <= drawing.height, node.attrib


def test_bars_stand_in_order_below_their_labels_and_numbers() -> None:
    rects = sorted(
        (float(x.attrib["y"]), float(x.get("width", "0"))) for x in parts(BARS) if x.tag == "rect"
    )
    widths = [width for _, width in rects]
    assert widths[0] / widths[1] == pytest.approx(4, rel=0.01)
    assert widths[2] == 0
    texts = [(float(x.attrib["y"]), x.text) for x in parts(BARS) if x.tag == "text"]
    assert [text for _, text in texts] == ["Första <b>&", "1,200", "Andra", "300", "Tredje", "0"]
    assert [y for y, _ in texts[::2]] == pytest.approx([y - 5 for y, _ in rects], abs=0.1)


def test_a_line_has_its_points_and_not_too_many_labels() -> None:
    dots = [x for x in parts(LINE) if x.get("class") == "sr-dot"]
    assert len(dots) == 14
    heights = [float(x.attrib["cy"]) for x in dots]
    assert heights == sorted(heights, reverse=True)
    years = [x.text for x in parts(LINE) if x.get("class") == "sr-tick"]
    assert years[0] == "2010"
    assert 3 <= len(years) <= 7


def test_a_line_of_small_numbers_has_whole_numbers_on_its_axis() -> None:
    drawing = line([("2024", 0), ("2025", 1)], str)
    axis = [x.text for x in parts(drawing) if x.get("class") == "sr-tick sr-tick--left"]
    assert axis == ["0", "1"]


def test_nothing_but_zeros_can_be_drawn() -> None:
    drawing = bars([("Ingen", 0)], str)
    assert [x.text for x in parts(drawing) if x.tag == "text"] == ["Ingen", "0"]


def test_a_drawing_is_the_same_each_time() -> None:
    assert bars([("a", 1), ("b", 2)], str) == bars([("a", 1), ("b", 2)], str)


def test_the_library_leaves_nothing_behind_where_python_looks_for_modules() -> None:
    assert BARS.body
    assert not [finder for finder in sys.meta_path if type(finder).__module__ == "pygal"]
