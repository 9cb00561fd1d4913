"""What is fuzzed: each takes any bytes, and must give an answer that holds, soon.

Every target raises for what must not be: that is a finding. The names are those of the tests'.
"""

import unicodedata
from base64 import b64encode
from collections.abc import Callable, Mapping
from contextlib import suppress
from types import MappingProxyType

from solution_registry.certification.certified import read_certified
from solution_registry.certification.keys import BadKey, read_key
from solution_registry.certification.signature import BadSignature, read_signature
from solution_registry.load import load
from solution_registry.model.adopter import Adopter
from solution_registry.model.base import Model
from solution_registry.model.certification import Certification, CriteriaSet
from solution_registry.model.policy import Policy, Reviewers
from solution_registry.model.policy_change import PolicyChange
from solution_registry.model.solution import Solution
from solution_registry.names import FileFact, check_names
from solution_registry.names.fact import Kind
from solution_registry.pages.markdown import markdown
from solution_registry.problem import Problem
from solution_registry.publiccode import read_publiccode
from solution_registry.reporters import REPORTERS
from solution_registry.source import locate, read_document
from solution_registry.source.markdown import images
from solution_registry.source.write import document as written
from solution_registry.wording import CODES

from tests.publiccode.ground import KNOWN, REPOSITORIES
from tests.source.parsers import agree
from tests.verify.people import ADA, armour

from .entries import made
from .reviewed import reviewed

MODELS: tuple[type[Model], ...] = (
    Solution,
    Adopter,
    Certification,
    CriteriaSet,
    Policy,
    Reviewers,
    PolicyChange,
)
KEY = read_key(ADA.line)
LANGUAGES = ("en", "sv", "da")
MANY = 200
"""Findings of one file are capped; more would be a flood."""


def reported(problems: tuple[Problem, ...], raw: bytes) -> None:
    """Every finding has a place in the file, and reports show nothing but what can be seen."""
    lines = len(raw.decode("utf-8", "replace").splitlines()) + 2
    assert len(problems) < MANY, "too many findings"
    for problem in problems:
        assert problem.code in CODES, problem.code
        assert 0 <= problem.line <= lines, problem
        assert problem.column >= (1 if problem.line else 0), problem
    format = tuple(REPORTERS)[len(raw) % len(REPORTERS)]
    seen(REPORTERS[format](problems, LANGUAGES[len(raw) % len(LANGUAGES)]), format)


def seen(text: str, format: str) -> None:
    """Nothing acts on a terminal, or hides: no controls, no text that changes direction."""
    for one in set(text) - {"\n", "\u2060"}:
        assert unicodedata.category(one) not in ("Cc", "Cf", "Cs", "Zl", "Zp"), (format, one)


def loader(raw: bytes) -> None:
    """A file of any kind: loaded, its findings located and reported."""
    model = MODELS[len(raw) % len(MODELS)]
    loaded = load(model, raw, "solutions/felanmalan/solution.yml")
    assert (loaded.value is None) == bool(loaded.problems)
    reported(tuple(locate(loaded.problems, lambda _: raw)), raw)


def solution(raw: bytes) -> None:
    """An entry: loaded, its findings located and reported."""
    loaded = load(Solution, raw, "solutions/felanmalan/solution.yml")
    assert (loaded.value is None) == bool(loaded.problems)
    reported(tuple(locate(loaded.problems, lambda _: raw)), raw)


def entry(raw: bytes) -> None:
    """An entry that is right but for some values."""
    solution(made(raw))


def document(raw: bytes) -> None:
    """A document and the page made of it."""
    text, problems = read_document(raw, "solutions/kravmall/documents/krav.md")
    reported(problems, raw)
    html = markdown(text)
    low = html.lower()
    for bad in ("<script", "<img", "<iframe", "<svg", "<style", 'href="javascript', 'href="data:'):
        assert bad not in low, html
    lines = text.split("\n")
    assert all(1 <= image.line <= len(lines) for image in images(text))


def names(raw: bytes) -> None:
    """A listing of paths, one a line."""
    kinds: tuple[Kind, ...] = ("file", "dir", "symlink", "other")
    facts = []
    for line in raw.split(b"\n")[:50]:
        kind = kinds[len(line) % len(kinds)]
        try:
            facts.append(FileFact(line.decode(), kind))
        except UnicodeDecodeError:
            facts.append(FileFact(line, kind))
    for report in REPORTERS.values():
        seen(report(check_names(facts), "sv"), report.__module__)


def simple(raw: bytes) -> None:
    """A file that the quicker parser reads: libyaml's events say the same."""
    agree(raw.decode("utf-8", "replace"))


def signatures(raw: bytes) -> None:
    """Signatures, keys and certified bytes: read, or refused with a reason."""
    read_certified(raw)
    for text in (raw, armour(b"SSHSIG" + raw)):
        with suppress(BadSignature):
            read_signature(text)
    for line in (raw.decode("utf-8", "replace"), f"ssh-rsa {b64encode(raw).decode()}"):
        with suppress(BadKey):
            read_key(line)
    assert not KEY.signed(b"x", raw)


def publiccode(raw: bytes) -> None:
    """A publiccode.yml: an entry that nothing is wrong with but gaps, and what was left out."""
    read = read_publiccode(raw, "publiccode.yml", KNOWN, REPOSITORIES)
    reported(read.problems, raw)
    if read.fields is not None:
        text = written(read.fields, "x").encode()
        codes = {problem.code for problem in load(Solution, text, "solution.yml").problems}
        assert codes <= {"missing-field", "blank-text"}, codes


TARGETS: Mapping[str, Callable[[bytes], None]] = MappingProxyType(
    {
        one.__name__: one
        for one in (
            solution,
            entry,
            loader,
            simple,
            document,
            names,
            signatures,
            reviewed,
            publiccode,
        )
    }
)
"""Name → what is given the bytes."""
