"""The failure guide is true of links: examples show what a host answers, and that is told."""

import re
from datetime import date
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest
from solution_registry.links.answer import Head, NoAnswer
from solution_registry.links.ask import ask
from solution_registry.links.findings import findings
from solution_registry.links.memory import Memory, Remembered, learnt
from solution_registry.links.places import links
from solution_registry.links.public import is_public
from solution_registry.wording import Code
from solution_registry.wording.codes.links import CODES

from tests.wording.shown import ENTRY

TALK = re.compile(
    r"^\$ curl -I (?P<address>\S+)\nHTTP/2 (?P<status>\d+)\n(?P<more>(?:\w+: .*\n)*)", re.MULTILINE
)
DIG = re.compile(r"^\$ dig \+short (?P<host>\S+)\n(?P<ip>\S+)\n", re.MULTILINE)


def heads(talk: str) -> dict[str, Head]:
    """What hosts answer, by address."""
    found = {}
    for one in TALK.finditer(talk):
        location = re.search(r"location: (.*)", one["more"])
        found[one["address"]] = Head(int(one["status"]), location[1] if location else "")
    return found


def days(talk: str) -> list[date]:
    said = re.findall(r"^date: (.*)$", talk, re.MULTILINE)
    return [parsedate_to_datetime(one).date() for one in said] or [date(2026, 3, 1)]


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.code)
def test_example(code: Code, tmp_path: Path) -> None:
    def told(example: str, root: Path) -> set[str]:
        entry, _, talk = f"{example}\n".partition("$ ")
        talk = f"$ {talk}"
        (root / ENTRY).parent.mkdir(parents=True)
        (root / ENTRY).write_text(entry, encoding="utf-8")
        answers, inward = (
            heads(talk),
            {one["host"] for one in DIG.finditer(talk) if not is_public(one["ip"])},
        )

        def request(_: str, address: str) -> Head:
            if address.split("/")[2] in inward:
                raise NoAnswer("inward")
            return answers[address]

        known: dict[str, Remembered] = {}
        found = list(links(root))
        assert found
        for day in days(talk):
            for link in found:
                known[link.page] = learnt(known.get(link.page), ask(link.page, request), day)
        return {one.code for one in findings(found, Memory(links=known), root, unknown=True)}

    assert told(code.wrong, tmp_path / "wrong") == {code.code}
    assert not told(code.right, tmp_path / "right")
