"""One entry's folder: its files read and validated, or what is wrong with them."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from ..load import load
from ..load.shorteners import shortened
from ..model.base import Model
from ..problem import FieldPath, Problem
from ..source import MAX_PROBLEMS, read_document
from .entry import Entry

_AT_ONCE: Final = 65_536


@dataclass(frozen=True, slots=True)
class WrongFile:
    """A file with problems: what can be read of it is judged all the same, so that all is told."""

    path: str
    model: type[Model]
    data: Any
    told: frozenset[FieldPath]
    """The fields that have a problem already."""


@dataclass(frozen=True, slots=True)
class Folder:
    """What a folder holds: ``entry`` is None where ``solution.yml`` is missing or wrong."""

    entry: Entry | None
    problems: tuple[Problem, ...]
    version: str
    data: Mapping[str, Any]
    """What was parsed, by name of file: mappings, and the text of documents; None of signatures."""
    wrong: tuple[WrongFile, ...] = ()
    """The files that are not as their models say, yet could be parsed."""


def read_files(root: Path, id: str, names: tuple[str, ...]) -> dict[str, bytes | Problem]:
    """The bytes of an entry's files by name, or why one could not be read."""
    files: dict[str, bytes | Problem] = {}
    folder = f"{root}/solutions/{id}"
    for name in names:
        try:
            files[name] = _bytes_of(f"{folder}/{name}")
        except OSError as failure:
            reason = failure.strerror or type(failure).__name__
            path = f"solutions/{id}/{name}"
            files[name] = Problem("unreadable-file", path, values={"reason": reason})
    return files


def _bytes_of(path: str) -> bytes:
    """The bytes of a file, asking the system half as often as :func:`open` does: there are many."""
    file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        parts = [os.read(file, _AT_ONCE)]
        while parts[-1]:
            parts.append(os.read(file, _AT_ONCE))
    finally:
        os.close(file)
    return b"".join(parts)


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
    problems: list[Problem] = []
    data: dict[str, Any] = dict.fromkeys(filter(_is_signature, files))
    values = dict(data)
    wrong: list[WrongFile] = []
    for name, raw in sorted(files.items()):
        path = f"solutions/{id}/{name}"
        if isinstance(raw, Problem):
            problems.append(raw)
        elif name.startswith("documents/") and name.endswith(".md"):
            text, found = read_document(raw, path)
            problems.extend(found)
            data[name] = values[name] = text
        elif _is_certified(name):
            from ..certification.certified import read_certified  # only where one is certified

            certified = read_certified(raw)
            if certified:
                data[name] = values[name] = dict(certified.data)
        elif model := _model(name):
            loaded = load(model, raw, path)
            problems.extend(loaded.problems)
            if loaded.value is not None:
                data[name], values[name] = loaded.data, loaded.value
            elif loaded.data is not None:
                told = frozenset(problem.field for problem in loaded.problems)
                wrong.append(WrongFile(path, model, loaded.data, told))
    problems.extend(_shortened(id, files, data, wrong))
    if "solution.yml" not in files:
        from .misnamed import misnamed  # only where one is missing

        near = misnamed(files)
        values = {"near": near} if near else {}
        problems.append(Problem("orphan-folder", f"solutions/{id}", values=values))
    entry = _entry(id, values, data) if "solution.yml" in values else None
    return Folder(entry, tuple(problems), version(files), data, tuple(wrong))


def _is_signature(name: str) -> bool:
    return name.startswith("certifications/") and name.endswith(".sig")


def _is_certified(name: str) -> bool:
    return name.startswith("certifications/") and name.endswith(".json")


def _shortened(
    id: str,
    files: Mapping[str, bytes | Problem],
    data: Mapping[str, Any],
    wrong: Iterable[WrongFile],
) -> Iterator[Problem]:
    """Tell of shortened addresses; what records say nobody can mend."""
    parsed = {**data, **{one.path.removeprefix(f"solutions/{id}/"): one.data for one in wrong}}
    for name, raw in files.items():
        if isinstance(raw, bytes) and not name.startswith("certifications/"):
            yield from shortened(raw, parsed.get(name), f"solutions/{id}/{name}")


def read_data(id: str, data: Mapping[str, Any]) -> Entry:
    """Make an entry again from what was parsed of it before."""
    values = {
        name: model.model_validate(one) if (model := _model(name)) else one
        for name, one in data.items()
    }
    return _entry(id, values, data)


def supposed_entries(folder: Folder) -> tuple[Entry, ...]:
    """An entry whose ``solution.yml`` is wrong, as it may have been meant: two of them, or none.

    Their ``data`` is what the file says. The other files are those that are right. Where more is
    wrong than is told, there are none.
    """
    file = next((one for one in folder.wrong if one.path.endswith("/solution.yml")), None)
    if file is None or not isinstance(file.data, dict) or len(file.told) >= MAX_PROBLEMS:
        return ()
    from ..load.supposed import supposed  # only where a file is wrong

    id = file.path.split("/")[1]
    meant = tuple(
        replace(read_data(id, {**folder.data, "solution.yml": data}), data=file.data)
        for data in supposed(file.model, file.data, file.told)
    )
    return meant if len(meant) == 2 else ()


def as_decided(id: str, folder: Folder) -> Entry | None:
    """An entry; where its ``solution.yml`` cannot be read, as that was when it was decided on last.

    Its other files are those that are right. None where it cannot be read and nobody has decided:
    what a decision was about lies beside it.
    """
    if folder.entry:
        return folder.entry
    from pydantic import ValidationError  # only where a file is wrong

    for name in sorted(filter(_is_certified, folder.data), reverse=True):
        said = {key: one for key, one in folder.data[name].items() if key != "documents"}
        with suppress(ValidationError):
            return read_data(id, {**folder.data, "solution.yml": {"schema_version": 1, **said}})
    return None


def _model(name: str) -> type[Model] | None:
    """The model of a file, by its place."""
    folder = name.rpartition("/")[0]
    if name == "solution.yml" or (folder and name.endswith(".yml")):
        return _model_in(folder)
    return None


@cache
def _model_in(folder: str) -> type[Model] | None:
    """The model of the YAML files in a folder of an entry; imported when there is such a file."""
    if not folder:
        from ..model.solution import Solution

        return Solution
    if folder == "adopters":
        from ..model.adopter import Adopter

        return Adopter
    if folder == "certifications":
        from ..model.certification import Certification

        return Certification
    return None


def _entry(id: str, values: Mapping[str, Any], data: Mapping[str, Any]) -> Entry:
    def of(folder: str, extension: str = ".yml") -> dict[str, Any]:
        return {
            name.removeprefix(folder).removesuffix(extension): value
            for name, value in values.items()
            if name.startswith(folder) and name.endswith(extension)
        }

    return Entry(
        id,
        values["solution.yml"],
        data["solution.yml"],
        of("adopters/"),
        {f"{id}/{name}": record for name, record in of("certifications/").items()},
        {f"documents/{name}": text for name, text in of("documents/", "").items()},
        {f"{id}/{name}": said for name, said in of("certifications/", ".json").items()},
        frozenset(f"{id}/{name.partition('.')[0]}" for name in of("certifications/", ".sig")),
    )
