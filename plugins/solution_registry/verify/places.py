"""Which files a proof is about: those that never change, and those that only decisions change."""

import re
from typing import Final

from ..certification.places import is_rule

PROVEN: Final = ("solutions", "policy", "schema/criteria")
"""Where they lie."""

_NAME = r"[0-9]{4}(?:-[0-9]{1,2}){3}"
_KEPT = re.compile(
    rf"(?:solutions/[a-z0-9._-]+/certifications/{_NAME}\.(?:yml|json|[a-z0-9-]+\.sig)"
    rf"|policy/changes/{_NAME}\.(?:yml|[a-z0-9-]+\.sig)|schema/criteria/[0-9.]{{6,7}}\.yml)\.*",
    re.ASCII | re.IGNORECASE,
)
"""Also in capitals, or with points at the end: some file systems take those for the same name."""
_ENTRY = re.compile(r"solutions/([A-Za-z0-9._-]+)/solution\.yml")
_LONGEST = 200
"""Characters of a path that an exception can name."""

_RECORD = re.compile(rf"solutions/([^/]+)/certifications/{_NAME}\.yml")
_CHANGE = re.compile(r"policy/changes/([0-9]{4}-[0-9]{2}-[0-9]{2}-[1-9][0-9]?)\.yml")
_SIGNATURE = re.compile(r"[0-9-]+\.([a-z0-9-]+)\.sig")
_AMONG = re.compile(
    r"(solutions/[^/]+/certifications/|policy/changes/|schema/criteria/(?=.*\.yml$)).+",
    re.DOTALL | re.IGNORECASE,
)


def is_kept(path: str) -> bool:
    """Whether a file stays for ever once it is there: records, signatures, decisions, criteria.

    What could be none of them by its name stays not, wherever it lies, nor what no exception could
    name: else whoever put it there and took it away again would end the registry.
    """
    return len(path) <= _LONGEST and _KEPT.fullmatch(path) is not None


def stray_in(path: str) -> str:
    """The folder of decisions that a file lies in and is none; empty where it does not."""
    found = _AMONG.fullmatch(path)
    return found[1] if found and not is_kept(path) else ""


def is_followed(path: str) -> bool:
    """Whether a file's whole history matters."""
    return is_kept(path) or is_rule(path)


def record_id(path: str) -> str:
    """The solution that a record of that path is about; empty where it is no record's path."""
    found = _RECORD.fullmatch(path) if is_kept(path) else None
    return found[1] if found else ""


def entry_id(path: str) -> str:
    """The solution whose entry has that path; empty where it is none's, or nobody could name it."""
    found = _ENTRY.fullmatch(path) if len(path) <= _LONGEST else None
    return found[1] if found else ""


def change_name(path: str) -> str:
    """The name of the policy change of that path; empty where it is none's."""
    found = _CHANGE.fullmatch(path)
    return found[1] if found else ""


def signer_of(path: str) -> str:
    """Whose signature a file is, by its name; empty where it is none."""
    found = _SIGNATURE.fullmatch(path.rpartition("/")[2])
    return found[1] if found else ""


def stem(path: str) -> str:
    """The path of a record, or of what lies beside it, without what tells them apart."""
    folder, _, name = path.rpartition("/")
    return f"{folder}/{name.partition('.')[0]}"
