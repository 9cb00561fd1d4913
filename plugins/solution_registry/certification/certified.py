"""The bytes that were certified: the ``.json`` beside a record, and what they say."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from ..model.certification import Certification
from ..problem import Problem, Severity
from ..source.nesting import too_deep
from ..source.tree import MAX_DEPTH
from .composed import composed
from .digest import FORM
from .places import FICTIONAL


@dataclass(frozen=True, slots=True)
class Certified:
    """What certified bytes say, and the digest of each field of it."""

    data: Mapping[str, Any]
    fields: Mapping[str, str]


def read_certified(raw: bytes) -> Certified | None:
    """Read certified bytes; None where they are not in the canonical form.

    There is one canonical form of any content, so what is read is all that was certified: no key
    twice, nothing that another reader could take otherwise. It is no deeper than an entry can be.
    """
    if too_deep(raw):
        return None
    try:
        text = raw.decode()
        data = json.loads(text)
    except ValueError:
        return None
    if not isinstance(data, dict):
        return None
    parts = {name: _written(value) for name, value in sorted(data.items())}
    whole = ",".join(f"{_written(name)}:{part}" for name, part in parts.items())
    plain = "\\r" not in text and composed(text) == text
    if f"{{{whole}}}" != text or not plain:
        return None
    return Certified(data, {name: _digest(part.encode()) for name, part in parts.items()})


def hold_against(
    record: Certification, path: str, raw: bytes | None
) -> tuple[Certified | None, tuple[Problem, ...]]:
    """Hold a record against the bytes that it says were certified; what they say, if they do."""
    beside = f"{path.removesuffix('.yml')}.json"
    if record.digest is None:
        odd = Problem("certified-unexpected", beside, severity=Severity.WARNING)
        unexpected = () if raw is None else (odd,)
        revokes = record.decision == "revoked"
        return None, unexpected if revokes else (Problem("digest-missing", path),)
    if raw is None:
        return None, (Problem("digest-file-missing", path),)
    if record.digest != _digest(raw):
        return None, (Problem("certified-differs", beside),)
    certified = read_certified(raw)
    if certified is None:
        return None, (_not_canonical(beside, raw),)
    if record.fields != certified.fields:
        return certified, (Problem("certified-fields", path, ("fields",)),)
    return certified, ()


def _not_canonical(beside: str, raw: bytes) -> Problem:
    if too_deep(raw):
        return Problem("too-deep", beside, values={"max": str(MAX_DEPTH)})
    return Problem("certified-form", beside)


_written = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def _digest(raw: bytes) -> str:
    return f"{FORM}:{sha256(raw).hexdigest()}"


def roles(certified: Mapping[str, Any]) -> Mapping[str, frozenset[str]]:
    """The organisations with an interest in a solution, by role."""
    development = _development(certified)
    suppliers = certified.get("suppliers")
    return {
        "lead": _texts([certified.get("lead")]),
        "partner": _texts(certified.get("partners")),
        "supplier": _texts([_mapping(one).get("organisation") for one in _list(suppliers)]),
        "funder": _texts(development.get("funded_by")),
    }


def further_roles(certified: Mapping[str, Any]) -> Mapping[str, frozenset[str]]:
    """Those who have such a role by what they do: give its support, or have paid their share back.

    They are asked about when a decision comes in; that was not always so.
    """
    known, support = roles(certified), _mapping(certified.get("support"))
    repaid = _list(_development(certified).get("reimbursed"))
    helping = _texts([support.get("organisation")])
    paying = _texts([_mapping(one).get("by") for one in repaid])
    further = {"supplier": helping, "funder": paying}
    return {role: further.get(role, frozenset()) - known[role] for role in known}


def areas(certified: Mapping[str, Any]) -> frozenset[str]:
    """The service areas of a solution."""
    return _texts(certified.get("service_areas"))


def is_example(certified: Mapping[str, Any]) -> bool:
    """Whether certified bytes say that all of it is invented: marked, with a fictional lead."""
    lead = certified.get("lead")
    return certified.get("example") is True and isinstance(lead, str) and lead.startswith(FICTIONAL)


def _development(certified: Mapping[str, Any]) -> Mapping[str, Any]:
    return _mapping(_mapping(certified.get("costs")).get("development"))


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _texts(value: Any) -> frozenset[str]:
    return frozenset(one for one in _list(value) if isinstance(one, str))
