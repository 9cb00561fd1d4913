"""The same solutions as pages of Hugo's, from the same data in the same languages.

What a user would write who chose Hugo: one content file a solution and language, with its data as
front matter and its description as Markdown; labels from Hugo's i18n, names of organisations and
terms from data files; the same sections, tables, numbers and links as on ours (``hugo_site/``). A
page is brought to the weight of ours by a part that is the same on all and rendered once.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from solution_registry.language import LocalText, plain_text, words
from solution_registry.registry.folder import read_files
from solution_registry.registry.read_ground import read_ground
from solution_registry.registry.tree import scan
from solution_registry.source import parse

LANGUAGES = ("sv", "en", "da")
LAYOUTS = Path(__file__).parent / "hugo_site"
OWN = 9_000
"""Bytes of a page that differ from solution to solution, about."""

LABELS = (
    "Home", "Solutions", "Used by", "Cost", "May we use it?", "Life cycle", "Lead", "Partners",
    "What can it do?", "What does it cost?", "Who delivers it, and may we use it?",
    "How do we join?", "Who uses it?", "Service areas", "Audience", "Platforms", "Standards",
    "Integrations", "System type", "Product", "Direction", "State", "Residents", "One-off cost",
    "Cost per year", "Price year", "Procurement routes", "Country", "Still to procure", "Roles",
    "Contacts", "Organisation", "Since", "Version", "Stage", "Confirmed", "Experience",
    "About this page", "Sources", "Edit", "Fewer than", "Not stated", "Licence", "Repository",
    "Hours", "Weeks",
)  # fmt: skip
"""What stands on a page besides data (translated where we have the word)."""


def write(folder: Path, registry: Path, weight: int) -> int:
    """Write a Hugo site of a registry, for pages of about ``weight`` bytes; return how many."""
    shutil.copytree(LAYOUTS, folder)
    frame = "<p>" + "x" * max(0, weight - OWN) + "</p>\n"
    (folder / "layouts/partials/frame.html").write_text(frame, encoding="utf-8")
    (folder / "i18n").mkdir()
    for language in LANGUAGES:
        spoken = {_key(label): words(language).text(label) for label in LABELS}
        file = folder / f"i18n/{language}.json"
        file.write_text(json.dumps(spoken, ensure_ascii=False), encoding="utf-8")
        (folder / f"content/{language}/solutions").mkdir(parents=True)
    (folder / "data").mkdir()
    for name, terms in _terms(registry).items():
        file = folder / f"data/{name}.json"
        file.write_text(json.dumps(terms, ensure_ascii=False), encoding="utf-8")
    pages = 0
    for id, stamps in scan(registry).stamps.items():
        names = tuple(name for name, _, _ in stamps)
        files = read_files(registry, id, names)
        data = {
            name: parse(raw, name).data for name, raw in files.items() if isinstance(raw, bytes)
        }
        for language, page in _pages(id, data):
            file = folder / f"content/{language}/solutions/{id}.md"
            file.write_text(page, encoding="utf-8")
            pages += 1
    return pages


def _pages(id: str, data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    solution: dict[str, Any] = data["solution.yml"]
    adopters = [
        {**one, "id": name.removeprefix("adopters/").removesuffix(".yml")}
        for name, one in data.items()
        if name.startswith("adopters/")
    ]
    for language in LANGUAGES:
        front = {
            **{name: value for name, value in solution.items() if name not in _TEXTS},
            "title": plain_text(solution["name"], language),
            "summary": plain_text(solution["summary"], language),
            "kind_of": solution["kind"],
            "adopters": [
                {**one, "experience": plain_text(one["experience"], language)} for one in adopters
            ],
            "confirmed": len(adopters),
            "id": id,
        }
        front.pop("kind")
        text = plain_text(solution["description"], language)
        yield language, f"{json.dumps(front, ensure_ascii=False)}\n\n{text}\n"


_TEXTS = ("name", "summary", "description")


def _terms(registry: Path) -> dict[str, dict[str, Any]]:
    terms = read_ground(registry).vocabulary
    found: dict[str, dict[str, Any]] = {
        "organisations": {
            one.id: {"name": one.name, "population": one.population and one.population.count}
            for one in terms.organisations.values()
        }
    }
    for name in ("service_areas", "platforms", "standards", "system_types"):
        found[name] = {
            one.id: {language: _named(one.name, language) for language in LANGUAGES}
            for one in getattr(terms, name).values()
        }
    return found


def _named(name: str | LocalText, language: str) -> str:
    """A name that is the same in all languages, or in one of them."""
    return name if isinstance(name, str) else plain_text(name, language)


def _key(label: str) -> str:
    return "".join(letter if letter.isalnum() else "_" for letter in label.lower())


def command() -> list[str] | None:
    """How Hugo is started; None where it is not installed."""
    found = shutil.which("hugo")
    return [found, "--quiet"] if found else None
