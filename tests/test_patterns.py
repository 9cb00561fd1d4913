"""No regular expression takes long on hostile text: four times the text, about four times as long.

Every pattern of the package is tried, by the methods that the code calls on it, on texts made of
the characters that it is about. Measured is how time grows with length, not time itself.
"""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

import pytest
import solution_registry

PACKAGE = Path(solution_registry.__file__).parent
METHODS = frozenset({"fullmatch", "match", "search", "findall", "finditer", "sub", "split"})
SHORT, LONG = 1_500, 6_000
"""Lengths that are compared; linear is four times as long, quadratic sixteen times."""
WORTH = 0.001
"""Seconds: what takes less on the long text is quick whatever it does."""
GROWTH = 9.0
_MAY = re.compile(r"\bimport re\b")
"""Only modules that import it have patterns."""


class Use(NamedTuple):
    """A pattern, a method that the code calls on it, and where."""

    where: str
    method: str
    pattern: re.Pattern[Any]


def uses() -> Iterator[Use]:
    """Every pattern of the package that is written out, with each method called on it."""
    for file in sorted(PACKAGE.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        if not _MAY.search(text):
            continue
        nodes = list(ast.walk(ast.parse(text)))
        where = file.relative_to(PACKAGE).as_posix()
        named = dict(names(nodes))
        called = set[str]()
        for node in nodes:
            if isinstance(node, ast.Attribute) and node.attr in METHODS:
                name = node.value.id if isinstance(node.value, ast.Name) else ""
                called.add(name)
                if pattern := named.get(name) or compiled(node.value):
                    yield Use(f"{where}:{name or node.lineno}", node.attr, pattern)
            if isinstance(node, ast.Call) and (found := asked(node)):
                yield Use(f"{where}:{node.lineno}", *found)
        for name in named.keys() - called:  # by other modules, or from a table
            yield from (Use(f"{where}:{name}", one, named[name]) for one in ("fullmatch", "search"))


def names(nodes: Iterable[ast.AST]) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """The names that patterns are given."""
    for node in nodes:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if (pattern := compiled(node.value)) and isinstance(target, ast.Name):
                yield target.id, pattern


def compiled(node: ast.expr | None) -> re.Pattern[Any] | None:
    """The pattern of ``re.compile("…")``, or of a method of it; flags are left out."""
    if isinstance(node, ast.Attribute):
        node = node.value
    if isinstance(node, ast.Call) and of_re(node.func) == "compile":
        return literal(node.args[0])
    return None


def of_re(node: ast.expr) -> str | None:
    """The name of ``re.name``."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return node.attr if node.value.id == "re" else None
    return None


def asked(node: ast.AST) -> tuple[str, re.Pattern[Any]] | None:
    """The method and the pattern of ``re.search("…", text)``."""
    if isinstance(node, ast.Call) and (method := of_re(node.func)) in METHODS:
        pattern = literal(node.args[0])
        return (method, pattern) if method and pattern else None
    return None


def literal(node: ast.expr) -> re.Pattern[Any] | None:
    """A pattern that is written out, if only in pieces."""
    try:
        return re.compile(ast.literal_eval(node))
    except ValueError:
        return None


USES = sorted(set(uses()), key=lambda use: use[:2])


def attacks(pattern: re.Pattern[Any], length: int) -> Iterator[str]:
    """Texts of one or two characters that the pattern is about, with a beginning and an end."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode()
    about = sorted({*"a1 -.", *re.sub(r"\\.", "", source)} - set("()|^$?\r"))[:14]
    heads = ("", *re.findall(r"<a href=\"|https?://|<img src=\"|\{\{ |<a |-+BEGIN|\?", source)[:2])
    for one, other, head, end in product(about, about, heads, ("", "\x01")):
        if one <= other:
            yield head + (one + other) * (length // 2) + end
    for one in about:
        yield f"{one}." * (length // 2) + "\x01"
        yield f"{one}:" * (length // 2)


def seconds(use: Use, text: str, times: int = 2) -> float:
    """How long it takes at best of so many times."""
    given: Any = text if isinstance(use.pattern.pattern, str) else text.encode()
    call: Callable[..., Any] = getattr(use.pattern, use.method)
    empty: Any = given[:0]
    best = 9.0
    for _ in range(times):
        begun = process_time()
        if use.method == "sub":
            call(empty, given)
        elif use.method == "finditer":
            list(call(given))
        else:
            call(given)
        best = min(best, process_time() - begun)
    return best


def growth(use: Use, short: str, long: str, times: int) -> float:
    """How many times longer the long text takes."""
    return seconds(use, long, times) / max(seconds(use, short, times), 1e-6)


@pytest.mark.slow
@pytest.mark.parametrize("use", USES, ids=lambda use: f"{use.where}.{use.method}")
def test_time_grows_as_the_text_does(use: Use) -> None:
    for short, long in zip(attacks(use.pattern, SHORT), attacks(use.pattern, LONG), strict=True):
        if seconds(use, long) > WORTH and growth(use, short, long, 2) > GROWTH:
            # Once more, and more carefully, before it is believed.
            told = (use.where, use.pattern.pattern, long[:40])
            assert growth(use, short, long, 7) < GROWTH, told


def test_patterns_were_found() -> None:
    assert len(USES) > 60
