"""A registry in which every field that holds text holds something hostile (threats.md, Pages).

A case is a text file in ``pages/``: each becomes a solution, an adopter, a record, a document, an
organisation and a term of each vocabulary, all of whose texts are that case.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from solution_registry.source import parse

PAGES = Path(__file__).parent / "pages"
FIELDS = PAGES / "every-field"
PLAIN = "plain"
"""The case that is not hostile: what its pages consist of is what pages consist of."""

LONGEST = 80
"""Characters of a name."""


@dataclass(frozen=True, slots=True)
class Case:
    """One hostile text."""

    name: str
    prose: str
    number: int

    @property
    def line(self) -> str:
        """Its first line, which stands in all fields of one line."""
        return self.prose.partition("\n")[0]

    @property
    def own_line(self) -> str:
        """The same with a number, where no other may have it; without, where that does not fit."""
        own = f"{self.line} {self.number}"
        return own if len(own) <= LONGEST else self.line

    @property
    def lines(self) -> list[str]:
        """Its lines that can be items of a list: each once, and none too long."""
        found = [line.strip()[:300].strip() for line in self.prose.splitlines()]
        once = {line.casefold(): line for line in reversed(found) if len(line) > 2}
        return list(reversed(once.values()))[:20]

    def fill(self, data: Any) -> Any:
        """Put the text where a template says so."""
        if isinstance(data, dict):
            return {key: self.fill(value) for key, value in data.items()}
        if isinstance(data, list):
            return [self.fill(value) for value in data]
        if isinstance(data, str):
            text = {
                "LINE": self.line,
                "OWN_LINE": self.own_line,
                "PROSE": self.prose,
                "LINES": self.lines,
            }
            named = data.replace("SYSTEM_ID", self.name.replace("-", "_")).replace("ID", self.name)
            return text.get(data, named)
        return data


CASES: Mapping[str, Case] = MappingProxyType(
    {
        file.stem: Case(file.stem, file.read_text(encoding="utf-8").removesuffix("\n"), number)
        for number, file in enumerate(sorted(PAGES.glob("*.txt")))
    }
)


def write(root: Path) -> None:
    """Write the registry into a folder."""
    for path, text in _files():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def _files() -> Iterator[tuple[str, str]]:
    solution, adopter, record = (template(name) for name in ("solution", "adopter", "record"))
    for case in CASES.values():
        folder = f"solutions/{case.name}"
        yield f"{folder}/solution.yml", _yaml(case.fill(solution))
        yield f"{folder}/adopters/se-partner.yml", _yaml(case.fill(adopter))
        yield f"{folder}/certifications/2026-10-20-1.yml", _yaml(case.fill(record))
        yield f"{folder}/documents/krav.md", f"{case.prose}\n\n{{{{kommun}}}}\n"
    for path, rows in template("ground").items():
        ((name, row),) = rows.items()
        filled = [case.fill(row) for case in CASES.values()]
        yield path, _yaml({"schema_version": 1, name: filled})
    for path, data in template("fixed").items():
        yield path, _yaml(data)


def template(name: str) -> dict[str, Any]:
    """Read a template of ``every-field/``, as the registry reads its files."""
    parsed = parse((FIELDS / f"{name}.yml").read_bytes(), name)
    assert isinstance(parsed.data, dict), parsed.problems
    return parsed.data


def _yaml(data: Any) -> str:
    """Write data as JSON, which is YAML, and in which nothing needs a second thought."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
