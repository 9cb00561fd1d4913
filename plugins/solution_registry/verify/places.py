"""Which files a proof is about: those that never change, and those that only decisions change."""

import re
from typing import Final

from ..certification.places import is_rule

FOLDERS: Final = ("solutions", "policy", "schema/criteria")
"""Where they lie."""

_KEPT = re.compile(r"solutions/[^/]+/certifications/.+|policy/changes/.+|schema/criteria/.+\.yml")
_RECORD = re.compile(r"solutions/([^/]+)/certifications/([0-9]{4}(?:-[0-9]{1,2}){3})\.yml")
_CHANGE = re.compile(r"policy/changes/([0-9]{4}-[0-9]{2}-[0-9]{2}-[1-9][0-9]?)\.yml")
_ENTRY = re.compile(r"solutions/([^/]+)/solution\.yml")
_SIGNATURE = re.compile(r"[0-9-]+\.([a-z0-9-]+)\.sig")


def is_kept(path: str) -> bool:
    """Whether a file stays for ever once it is there: records, signatures, decisions, criteria."""
    return _KEPT.fullmatch(path) is not None


def is_followed(path: str) -> bool:
    """Whether a file's whole history matters."""
    return is_kept(path) or is_rule(path)


def record_id(path: str) -> str:
    """The solution that a record of that path is about; empty where it is no record's path."""
    found = _RECORD.fullmatch(path)
    return found[1] if found else ""


def entry_id(path: str) -> str:
    """The solution whose entry has that path; empty where it is no entry's path."""
    found = _ENTRY.fullmatch(path)
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
