"""The digest of what an entry says: of canonical bytes, never of a file's layout.

Canonical form ``sr1`` (certification.md): the parsed YAML with the fields outside the
certificate left out, text with LF line ends and with the characters of Unicode 3.2 in NFC
(``composed``), keys sorted, written as JSON without blanks in UTF-8; the documents of a template
are part of it. Comments, key order and layout are gone.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from .composed import composed

FORM = "sr1"

OUTSIDE = frozenset(
    {
        "contacts",
        "seeking",
        "self_assessment",
        "attestations",
        "related",
        "sources",
        "deprecation",
        "schema_version",
    }
)
"""Top-level fields whose upkeep never costs the certificate."""


def canonical(data: Mapping[str, Any], documents: Mapping[str, str]) -> bytes:
    """Write what is certified of an entry in its canonical bytes."""
    content: dict[str, Any] = {key: data[key] for key in data if key not in OUTSIDE}
    if documents:
        content["documents"] = dict(documents)
    return _bytes(content)


def digest(data: Mapping[str, Any], documents: Mapping[str, str]) -> str:
    """The digest of an entry's content: ``sr1:`` and 64 hexadecimal digits."""
    return _digest(canonical(data, documents))


def field_digests(data: Mapping[str, Any], documents: Mapping[str, str]) -> dict[str, str]:
    """One digest per top-level field, for telling what has changed since."""
    digests = {key: _digest(_bytes(data[key])) for key in sorted(data) if key not in OUTSIDE}
    if documents:
        digests["documents"] = _digest(_bytes(dict(documents)))
    return digests


def content_digest(data: Any) -> str:
    """The digest of any parsed file, a criteria set for example."""
    return _digest(_bytes(data))


def _digest(content: bytes) -> str:
    return f"{FORM}:{sha256(content).hexdigest()}"


def _bytes(value: Any) -> bytes:
    return json.dumps(
        _normal(value), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    ).encode()


def _normal(value: Any) -> Any:
    if isinstance(value, str):
        return composed(value.replace("\r\n", "\n").replace("\r", "\n"))
    if isinstance(value, Mapping):
        return {_normal(key): _normal(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_normal(item) for item in value]
    return value
