"""``openapi.json``: the files below ``api/v1/`` described, from their shapes (OpenAPI 3.1)."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from pydantic import TypeAdapter

from ..json_schema import Generator
from ..site import Asset
from .adopters_csv import COLUMNS as OF_ADOPTERS
from .certifications import CertificationList
from .checkpoint import CheckpointDocument
from .columns import Column
from .entries import EntryDocument
from .organisations import OrganisationList
from .publiccode import ADDRESS
from .shape import API, LICENCE
from .solutions import SolutionList
from .solutions_csv import COLUMNS as OF_SOLUTIONS
from .source import Source
from .vocabulary import VocabularyDocument

CHECKPOINT = "/checkpoint.json"
"""There only where the whole history was at hand when the site was made, and held."""

DOCUMENTS: Mapping[str, tuple[str, Any]] = MappingProxyType(
    {
        "/solutions.json": ("All solutions, in short", SolutionList),
        "/solutions/{id}.json": ("One solution, whole", EntryDocument),
        "/certifications.json": ("All decisions of reviewers, the newest first", CertificationList),
        "/organisations.json": ("All organisations, and what they lead and use", OrganisationList),
        "/vocabulary.json": ("Terms, labels, criteria, policy and reviewers", VocabularyDocument),
        CHECKPOINT: (
            "The point of the history that this site was made from, once proven",
            CheckpointDocument,
        ),
    }
)
"""Path → what it is, and its shape."""

TABLES: Mapping[str, str] = MappingProxyType(
    {
        "/solutions.csv": "All solutions, one row each",
        "/adopters.csv": "All uses of solutions, one row each",
    }
)

COLUMNS: Mapping[str, tuple[Column, ...]] = MappingProxyType(
    {"/solutions.csv": OF_SOLUTIONS, "/adopters.csv": OF_ADOPTERS}
)
"""Tables: path → their columns, in their order."""

LINKED: Mapping[str, str] = MappingProxyType(
    {
        "/catalog.jsonld": "What files there are, for data portals (DCAT-AP 3)",
        "/solutions.jsonld": "All solutions, for catalogues of reusable solutions (ADMS)",
    }
)
"""Linked data: path → what it is."""

PUBLICCODE = f"/{ADDRESS}"
"""There only for software that states all that the standard makes mandatory."""

YAML: Mapping[str, str] = MappingProxyType(
    {PUBLICCODE: "One solution as publiccode.yml 0.7, where it states all that this asks for"}
)

_ABOUT = """Static files, renewed when the registry changes and once a day. No key, no limit.

Fields are added to a version, never changed or taken away: ignore what you do not know. What is
unknown is left out; nothing is null. Dates are ISO 8601, without a day or a month where no more is
known. Entries with `"example": true` are fictional and in no count. CSV follows RFC 4180 in UTF-8;
what a spreadsheet would compute, in a cell or after a semicolon in it, has an apostrophe in front.
Linked data is JSON-LD 1.1 with its context within; fictional entries are not in it, as they are not
in the feeds and calendars beside the site's home pages. The data is free for any use (CC0-1.0)."""

_PREFIX = "#/components/schemas/"


def openapi(source: Source) -> Iterator[Asset]:
    """One file that describes the others."""
    registry_id = source.registry.policy.registry
    key = source.ground_key("openapi")
    yield Asset(f"{API}/openapi.json", key, lambda: _content(registry_id))


def _content(registry_id: str) -> bytes:
    return (json.dumps(description(registry_id), ensure_ascii=False, indent=1) + "\n").encode()


def description(registry_id: str) -> dict[str, Any]:
    """Describe all files."""
    shapes, components = schemas()
    paths = {
        path: _path(path, what, "application/json", shapes[path])
        for path, (what, _) in DOCUMENTS.items()
    }
    text = {"type": "string"}
    paths |= {
        path: _path(path, what, "text/csv", text | {"description": _told(COLUMNS[path])})
        for path, what in TABLES.items()
    }
    linked = {"type": "object", "required": ["@context", "@graph"]}
    paths |= {
        path: _path(path, what, "application/ld+json", linked) for path, what in LINKED.items()
    }
    paths |= {path: _path(path, what, "application/yaml", text) for path, what in YAML.items()}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": registry_id,
            "version": "1",
            "description": _ABOUT,
            "license": {"name": "CC0 1.0", "identifier": LICENCE},
        },
        "servers": [{"url": ".", "description": "The folder of this file"}],
        "paths": paths,
        "components": {"schemas": components},
    }


def _told(columns: Iterable[Column]) -> str:
    """Describe a table, in Markdown."""
    listed = "\n".join(f"- `{column.name}`: {column.about}" for column in columns)
    return (
        "A line of names, then one a row. Lists are joined by `; `. What ids and values stand for "
        f"is in vocabulary.json, below the names given here. The columns:\n\n{listed}"
    )


def schemas() -> tuple[dict[str, Any], dict[str, Any]]:
    """The schema of each document by its path, and of all their parts by name."""
    made, definitions = TypeAdapter.json_schemas(
        [(path, "serialization", TypeAdapter(shape)) for path, (_, shape) in DOCUMENTS.items()],
        ref_template=_PREFIX + "{model}",
        schema_generator=Generator,
    )
    components = {name: _open(one) for name, one in sorted(definitions["$defs"].items())}
    return {path: made[path, "serialization"] for path in DOCUMENTS}, components


def _open(schema: Any) -> Any:
    """Let fields be added later: what is closed in a file to fill in is open in an answer."""
    if isinstance(schema, list):
        return [_open(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _open(value)
        for key, value in schema.items()
        if (key, value) != ("additionalProperties", False)
    }


def _path(path: str, what: str, media_type: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": re.sub(r"[/.]", "-", path.strip("/").replace("/{id}", "-one")),
        "summary": what,
        "responses": {"200": {"description": what, "content": {media_type: {"schema": schema}}}},
    }
    if "{id}" in path:
        operation["parameters"] = [
            {
                "name": "id",
                "in": "path",
                "required": True,
                "description": "The solution's id.",
                "schema": {"type": "string"},
            }
        ]
        operation["responses"]["404"] = {"description": "There is no such solution."}
    if path == PUBLICCODE:
        operation["responses"]["404"] = {"description": "There is none, or it lacks something."}
    if path == CHECKPOINT:
        operation["responses"]["404"] = {"description": "The history was not proven."}
    return {"get": operation}
