"""The hand-written pages of the site, and what stands in them."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"

FOLDERS = {"sv": DOCS, "en": DOCS / "en", "da": DOCS / "da"}
"""Where the pages of a language lie."""

FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (*ROOT.glob("*.md"), *DOCS.rglob("*.md"), ROOT / "solutions/README.md")
)
"""Everything written by hand, by path from the project's folder."""

GUIDES = ("adopters", "certify", "follow", "forges", "index", "procure", "submit")

NAMES = (
    *("about.md", "accessibility.md", "contribute.md", "operate.md", "privacy.md"),
    *(f"guides/{name}.md" for name in GUIDES),
)
"""The pages that every language has."""

_FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def text(language: str, name: str) -> str:
    """Read a page."""
    return (FOLDERS[language] / name).read_text(encoding="utf-8")


def code(page: str, kind: str) -> list[str]:
    """The blocks of code of one kind."""
    return [block for named, block in _FENCED.findall(page) if named == kind]


def first_cells(page: str, heading: str) -> list[str]:
    """The first column of the first table below a heading of the page."""
    below = page.partition(f"\n## {heading}\n")[2]
    rows = re.findall(r"^\| (.*?) \|", below, re.MULTILINE)
    return rows[2:] if below else []


def tables(page: str) -> list[list[str]]:
    """The first column of each table, without its heading."""
    found = re.findall(r"(?:^\|.*\n)+", page, re.MULTILINE)
    return [re.findall(r"^\| (.*?) \|", table, re.MULTILINE)[2:] for table in found]
