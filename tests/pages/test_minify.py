"""Style sheets and scripts lose what nobody reads, and no text in quotes loses anything."""

import re
from pathlib import Path

import pytest
from solution_registry.pages.context import PACKAGE
from solution_registry.pages.minify import TEXT, lean
from solution_registry.pages.style import _dense

ASSETS = sorted(path for path in (PACKAGE / "assets").rglob("*") if path.suffix in {".css", ".js"})
COMMENT = re.compile(r"/\*.*?\*/|^ *//[^\n]*$", re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize(
    "kept",
    [
        'x = "/* no comment */";\n',
        "x = 'https://example.org/*/';\n",
        "x = `one\n\n  // two\n  /* three */\n`;\n",
        'x = "a \\" /* b */ \\\\"; y = "/* c */";\n',
        'x = "it\'s"; y = "/* d */";\n',
    ],
)
def test_a_text_is_kept_whole(kept: str) -> None:
    assert lean(f"  /* it's */\n// don't\n{kept}").decode() == kept


def test_what_is_not_read_is_left_out() -> None:
    written = "/* `a */\nif (x) {\n\n\n  // it's b\n  y('c'); /* d */\n}\n"
    assert lean(written) == b"if (x) {\ny('c'); \n}\n"


@pytest.mark.parametrize(
    "text",
    ['"a > b"', '"a, b"', '"0.5"', '" {"', '";}"', "'(width: 1)'", '""', '"a\\" > b"'],
)
def test_a_text_in_a_sheet_is_kept_whole(text: str) -> None:
    sheet = f"a > b {{\ncontent: {text};\nmargin: 0.5rem, {text};\n}}\n"
    assert _dense(sheet) == f"a>b{{content:{text};margin:.5rem,{text}}}"


def test_quotes_around_a_word_are_left_out() -> None:
    assert _dense('[dir="ltr"] > [title="a b"] {\n}\n') == '[dir=ltr]>[title="a b"]{}'


@pytest.mark.parametrize("asset", ASSETS, ids=lambda path: path.name)
def test_no_asset_says_another_text_than_it_did(asset: Path) -> None:
    """No quote in a regular expression or a comment is taken for the beginning of a text."""
    source = asset.read_text("utf-8")
    code = lean(source).decode()
    assert re.findall(TEXT, code) == re.findall(TEXT, COMMENT.sub("", source))
    assert not COMMENT.search(re.sub(TEXT, "", code))
