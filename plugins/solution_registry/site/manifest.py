"""The manifest: what the last build wrote, so that the next one leaves what is unchanged alone."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

_FORMAT = "solution-registry site 1"

Entry = tuple[str, int, int]
"""Of a file: the key of its content, and its size (bytes) and time of change (ns) when written."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files of a site by path, and the times of change (ns) of its folders.

    Paths count from the site's root, with forward slashes; folders end in one, the root is "".
    """

    files: Mapping[str, Entry] = field(default_factory=dict)
    folders: Mapping[str, int] = field(default_factory=dict)


def manifest_file(cache: Path, site: Path) -> Path:
    """Where the manifest of the site in the folder `site` is kept."""
    name = blake2b(os.fsencode(site.absolute()), digest_size=6).hexdigest()
    return cache / f"site-{name}.json"


def load(file: Path) -> Manifest:
    """Read a manifest. One that is missing, damaged or of another version is an empty one."""
    try:
        data = json.loads(file.read_bytes())
        if data["format"] != _FORMAT:
            return Manifest()
        files = {path: (str(key), size, time) for path, (key, size, time) in data["files"].items()}
        return Manifest(files, data["folders"])
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Manifest()


def save(file: Path, manifest: Manifest) -> None:
    """Write a manifest, whole or not at all.

    Raises:
        OSError: It could not be written.
    """
    data = {"format": _FORMAT, "files": manifest.files, "folders": manifest.folders}
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_bytes(json.dumps(data, separators=(",", ":")).encode())
    new.replace(file)
