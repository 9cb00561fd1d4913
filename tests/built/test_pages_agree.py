"""What a card says of a solution is what its page says, and a day is said to be what it is."""

import re
from pathlib import Path

import pytest

CARD = re.compile(
    r'href="\.\./(?:\.\./)*solutions/([^/"]+)/">.*?<dt>Upphandlingsväg</dt><dd>(.*?)</dd>',
    re.DOTALL,
)
ANSWER = re.compile(r"<dt>Får vi använda den\?</dt><dd>(.*?)</dd>", re.DOTALL)
UNKNOWN = "Ej angivet"


def test_whether_one_may_use_it_is_known_on_both_or_on_neither(built_site: Path) -> None:
    lists = [built_site / "solutions/index.html", *(built_site / "solutions/page").rglob("*.html")]
    cards = [found for file in lists for found in CARD.findall(file.read_text("utf-8"))]
    assert len(cards) > 60
    for id, said in cards:
        page = (built_site / "solutions" / id / "index.html").read_text("utf-8")
        (answer,) = ANSWER.findall(page)
        assert (UNKNOWN in said) is (UNKNOWN in answer), id


@pytest.mark.usefixtures("examples_shown")
def test_what_is_not_open_yet_says_from_when(built_site: Path) -> None:
    page = (built_site / "solutions/exempel-felanmalan/index.html").read_text("utf-8")
    (said,) = re.findall(r"Inte öppen ännu</span>(.*?)</summary>", page, re.DOTALL)
    assert "från och med 1\xa0mars\xa02027" in said
    assert "till och med" not in said
