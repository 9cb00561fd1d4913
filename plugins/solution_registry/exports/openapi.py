"""``openapi.json``: the files below ``api/v1/`` described, from their shapes (OpenAPI 3.1)."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter

from ..json_schema import Generator
from ..site import Asset
from .columns import Column
from .files import CSV, FILES, JSON, LINKED, File, of_type
from .shape import API, LICENCE
from .source import Source

_ABOUT = """Static files, renewed when the registry changes and once a day. No key, no limit.

Fields are added to a version, never changed or taken away; lists may get more values than those
that are given as examples: ignore what you do not know. What is unknown is left out; nothing is
null. Dates are ISO 8601, without a day or a month where no more is known. Entries with `"example":
true` are fictional and in no count. CSV follows RFC 4180 in UTF-8. So that no spreadsheet computes,
an apostrophe stands before `=`, `+`, `-` or `@` (in full width too) where one begins a cell, or
comes after a semicolon, a tab or a line break in it, blanks aside; and before a tab or a line break
that begins a cell. Other apostrophes are the text's. Linked data is JSON-LD 1.1 with its context
within; fictional entries are not in it, as they are not in the feeds and calendars beside the
site's home pages. The data is free for any use (CC0-1.0).

A certification stands where the `level` of a solution's status is above 0, in the states
`certified` and `due`; neither one state nor `valid_until` alone tells that.

A source or evidence is a web address; or `owner/repository@commit:path`, a file on GitHub that is
read at `https://github.com/owner/repository/blob/commit/path`; or a text that is no address.

To keep a copy, fetch all files once a day. Status and numbers of users follow from the day as well
as from the entry, while `history.changed` is the day (UTC) on which a change of the entry's files
was last merged.
The file of one solution does not name the day of its status: `meta.generated_on` in solutions.json
does, for all files made with it. Solutions stay and keep their ids; only a signed decision lets one
go, and its id is never used again."""

_PREFIX = "#/components/schemas/"
_CLOSED = ("enum", "const")


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
    paths = {file.path: _path(file, _content_of(file, shapes)) for file in FILES}
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


def _content_of(file: File, shapes: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    """The schema of what is in a file, by its media type."""
    if file.media_type == JSON:
        return shapes[file.path]
    if file.media_type == LINKED:
        return {"type": "object", "required": ["@context", "@graph"]}
    text = {"type": "string"}
    return text | {"description": _told(file.columns)} if file.media_type == CSV else text


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
        [(file.path, "serialization", TypeAdapter(file.shape)) for file in of_type(JSON)],
        ref_template=_PREFIX + "{model}",
        schema_generator=Generator,
    )
    components = {name: _answer(one) for name, one in sorted(definitions["$defs"].items())}
    return {file.path: made[file.path, "serialization"] for file in of_type(JSON)}, components


def _answer(schema: Any) -> Any:
    """The schema of an answer, from that of a file to fill in.

    Fields and values may be added later: what is closed in a file is open in an answer, and the
    words of a list are examples. Nor has anything a title, the label of a form: programs that write
    clients take titles for names of types, and two of one name break the client.
    """
    if isinstance(schema, list):
        return [_answer(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    open_ = {
        key: _answer(value)
        for key, value in schema.items()
        if (key, value) != ("additionalProperties", False)
        and not (key == "title" and isinstance(value, str))
    }
    if words := _words(schema):
        open_["examples"] = words
    return {key: value for key, value in open_.items() if not words or key not in _CLOSED}


def _words(schema: Mapping[str, Any]) -> list[str]:
    """The words that a schema takes and no other; a number or a yes stays what it is."""
    taken = schema.get("enum", [schema["const"]] if "const" in schema else [])
    return [word for word in taken if isinstance(word, str)]


def _path(file: File, schema: Mapping[str, Any]) -> dict[str, Any]:
    content = {file.media_type: {"schema": schema}}
    operation: dict[str, Any] = {
        "operationId": re.sub(r"[/.]", "-", file.name.replace("/{id}", "-one")),
        "summary": file.about,
        "responses": {"200": {"description": file.about, "content": content}},
    }
    if "{id}" in file.path:
        operation["parameters"] = [
            {
                "name": "id",
                "in": "path",
                "required": True,
                "description": "The solution's id.",
                "schema": {"type": "string"},
            }
        ]
    if file.missing:
        operation["responses"]["404"] = {"description": file.missing}
    return {"get": operation}
