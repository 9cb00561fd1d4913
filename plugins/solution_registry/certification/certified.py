"""The bytes that were certified: the ``.json`` beside a record, and what they say."""

import json
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from ..model.certification import Certification
from ..problem import Problem
from .digest import FORM
from .rules import FICTIONAL


@dataclass(frozen=True, slots=True)
class Certified:
    """What certified bytes say, and the digest of each field of it."""

    data: Mapping[str, Any]
    fields: Mapping[str, str]


def read_certified(raw: bytes) -> Certified | None:
    """Read certified bytes; None where they are not in the canonical form.

    There is one canonical form of any content, so what is read is all that was certified: no key
    twice, nothing that another reader could take otherwise.
    """
    try:
        text = raw.decode()
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict):
        return None
    parts = {name: _written(value) for name, value in sorted(data.items())}
    whole = ",".join(f"{_written(name)}:{part}" for name, part in parts.items())
    plain = "\\r" not in text and unicodedata.is_normalized("NFC", text)
    if f"{{{whole}}}" != text or not plain:
        return None
    return Certified(data, {name: _digest(part.encode()) for name, part in parts.items()})


def certified_problems(record: Certification, path: str, raw: bytes | None) -> Iterator[Problem]:
    """Hold a record against the bytes that it says were certified."""
    beside = f"{path.removesuffix('.yml')}.json"
    if record.digest is None:
        if record.decision != "revoked":
            yield Problem("digest-missing", path)
        elif raw is not None:
            yield Problem("certified-unexpected", beside)
    elif raw is None:
        yield Problem("digest-file-missing", path)
    elif record.digest != _digest(raw):
        yield Problem("certified-differs", beside)
    elif (certified := read_certified(raw)) is None:
        yield Problem("certified-form", beside)
    elif record.fields != certified.fields:
        yield Problem("certified-fields", path, ("fields",))


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _digest(raw: bytes) -> str:
    return f"{FORM}:{sha256(raw).hexdigest()}"


def roles(certified: Mapping[str, Any]) -> Mapping[str, frozenset[str]]:
    """The organisations with an interest in a solution, by role."""
    development = _mapping(_mapping(certified.get("costs")).get("development"))
    suppliers = certified.get("suppliers")
    return {
        "lead": _texts([certified.get("lead")]),
        "partner": _texts(certified.get("partners")),
        "supplier": _texts([_mapping(one).get("organisation") for one in _list(suppliers)]),
        "funder": _texts(development.get("funded_by")),
    }


def areas(certified: Mapping[str, Any]) -> frozenset[str]:
    """The service areas of a solution."""
    return _texts(certified.get("service_areas"))


def is_example(certified: Mapping[str, Any]) -> bool:
    """Whether certified bytes say that all of it is invented: marked, with a fictional lead."""
    lead = certified.get("lead")
    return certified.get("example") is True and isinstance(lead, str) and lead.startswith(FICTIONAL)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _texts(value: Any) -> frozenset[str]:
    return frozenset(one for one in _list(value) if isinstance(one, str))
