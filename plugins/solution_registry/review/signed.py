"""The signatures that lie beside a decision."""

from collections.abc import Iterator

from .side import Side


def signed_beside(side: Side, path: str) -> Iterator[tuple[str, str]]:
    """Who signed the document at a path, with the path of each signature."""
    folder, _, name = path.removesuffix(".yml").rpartition("/")
    for file in side.names(folder):
        if file.startswith(f"{name}.") and file.endswith(".sig"):
            yield file.removeprefix(f"{name}.").removesuffix(".sig"), f"{folder}/{file}"
