"""What happens to files that should never change, and the exception that allows it."""

from typing import Any

from .clone import Clone


def alter(clone: Clone, path: str) -> list[dict[str, str]]:
    """Alter a file and put it back, in two commits; what an exception has to allow."""
    right = clone.digest(path)
    was = clone.append(path)
    wrong = clone.digest(path)
    clone.commit()
    clone.write(path, was)
    clone.commit()
    return [
        {"path": path, "before": right, "after": wrong},
        {"path": path, "before": wrong, "after": right},
    ]


def take_away(clone: Clone, *paths: str) -> list[dict[str, str]]:
    """Take files away; what an exception has to allow."""
    was = [{"path": path, "before": clone.digest(path)} for path in paths]
    for path in paths:
        clone.path(path).unlink()
    clone.commit()
    return was


def allow(clone: Clone, allows: list[dict[str, str]], day: str = "2026-06-01", **more: Any) -> None:
    """Let an exception allow what happened."""
    clone.change("exception", day, allows=allows, **more)
    clone.commit()


def altered_to(clone: Clone, path: str, raw: bytes | None) -> dict[str, str]:
    """Commit that a file says something else, or is gone; what an exception has to allow."""
    step = {"path": path, "before": clone.digest(path)}
    if raw is None:
        clone.path(path).unlink()
    else:
        clone.write(path, raw)
        step["after"] = clone.digest(path)
    clone.commit()
    return step


def edited_beside(clone: Clone, start: str) -> None:
    """Merge a line from an older state that changes something else."""
    clone.git("checkout", "-q", "-b", "open", start)
    clone.write("README.md", b"More\n")
    clone.commit()
    clone.main()
    clone.merge("open")
