"""One entry's folder: its files read and validated, or what is wrong with them."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from ..load import load
from ..model.adopter import Adopter
from ..model.base import Model
from ..model.certification import Certification
from ..model.solution import Solution
from ..problem import Problem
from .entry import Entry

M = TypeVar("M", bound=Model)

DOCUMENT_SIZE = 1_000_000
"""Bytes that one document may have."""


@dataclass(frozen=True, slots=True)
class Folder:
    """What a folder holds: ``entry`` is None where ``solution.yml`` is missing or wrong."""

    entry: Entry | None
    problems: tuple[Problem, ...]
    version: str


def read_files(root: Path, id: str, names: tuple[str, ...]) -> dict[str, bytes | Problem]:
    """The bytes of an entry's files by name, or why one could not be read."""
    files: dict[str, bytes | Problem] = {}
    for name in names:
        try:
            files[name] = (root / "solutions" / id / name).read_bytes()
        except OSError as failure:
            reason = failure.strerror or type(failure).__name__
            path = f"solutions/{id}/{name}"
            files[name] = Problem("unreadable-file", path, values={"reason": reason})
    return files


def version(files: Mapping[str, bytes | Problem]) -> str:
    """A digest of an entry's files: names and bytes."""
    digest = blake2b(digest_size=16)
    for name, raw in files.items():
        digest.update(name.encode(errors="surrogateescape") + b"\0")
        if isinstance(raw, bytes):
            digest.update(len(raw).to_bytes(8, "big") + raw)
    return digest.hexdigest()


def read_folder(id: str, files: Mapping[str, bytes | Problem]) -> Folder:
    """Read an entry from the bytes of its files; names are judged elsewhere."""
    reader = _Reader(id)
    solution: Solution | None = None
    data: Any = None
    adopters: dict[str, Adopter] = {}
    certifications: dict[str, Certification] = {}
    documents: dict[str, str] = {}
    for name, raw in sorted(files.items()):
        if isinstance(raw, Problem):
            reader.problems.append(raw)
            continue
        folder, _, rest = name.rpartition("/")
        stem = rest.removesuffix(".yml")
        if name == "solution.yml":
            solution, data = reader.read(Solution, name, raw)
        elif folder == "adopters" and rest.endswith(".yml"):
            adopter, _ = reader.read(Adopter, name, raw)
            if adopter:
                adopters[stem] = adopter
        elif folder == "certifications" and rest.endswith(".yml"):
            record, _ = reader.read(Certification, name, raw)
            if record:
                certifications[f"{id}/{stem}"] = record
        elif folder == "documents" and rest.endswith(".md"):
            documents[name] = reader.document(name, raw)
    if "solution.yml" not in files:
        reader.problems.append(Problem("orphan-folder", f"solutions/{id}"))
    entry = Entry(id, solution, data, adopters, certifications, documents) if solution else None
    return Folder(entry, tuple(reader.problems), version(files))


class _Reader:
    def __init__(self, id: str) -> None:
        self.id = id
        self.problems: list[Problem] = []

    def read(self, model: type[M], name: str, raw: bytes) -> tuple[M | None, Any]:
        loaded = load(model, raw, f"solutions/{self.id}/{name}")
        self.problems.extend(loaded.problems)
        return loaded.value, loaded.data

    def document(self, name: str, raw: bytes) -> str:
        path = f"solutions/{self.id}/{name}"
        if len(raw) > DOCUMENT_SIZE:
            self.problems.append(Problem("too-large", path, values={"size": str(len(raw))}))
            return ""
        try:
            return raw.decode("utf-8").replace("\r\n", "\n")
        except UnicodeDecodeError as failure:
            self.problems.append(Problem("not-utf8", path, values={"byte": str(failure.start)}))
            return ""
