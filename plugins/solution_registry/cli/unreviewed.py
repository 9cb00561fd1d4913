"""What a review does not look at: files that are not committed."""

from collections.abc import Iterator
from itertools import islice
from shlex import quote
from typing import TYPE_CHECKING, Final

import click

from ..history import NoHistory
from ..wording import visible
from .context import Here

if TYPE_CHECKING:
    from ..history.objects import Objects
    from ..review import Review

FOLDERS: Final = ("solutions", "policy", "schema")
"""Where a registry's own files lie."""
_NAMED: Final = 5
"""Files that are named one by one."""


def tell_unreviewed(here: Here, found: "Review", base: str) -> None:
    """Say beside a report which files it leaves out, and how they come into it."""
    from ..history.objects import Objects

    try:
        with Objects(here.root) as objects:
            if objects.commit("HEAD") != found.head:
                return
            left_out = list(islice(_left_out(objects), _NAMED + 1))
    except (NoHistory, OSError):
        return
    if left_out:
        click.echo("\n".join(_told(here, left_out, base, anew=found.base == found.head)), err=True)


def _left_out(objects: "Objects") -> Iterator[str]:
    from ..history.uncommitted import uncommitted

    for folder in FOLDERS:
        yield from (f"{folder}/{name}" for name in uncommitted(objects, folder))


def _told(here: Here, left_out: list[str], base: str, *, anew: bool) -> Iterator[str]:
    _ = here.words.text
    more = ["…"] if len(left_out) > _NAMED else []
    paths = ", ".join([*map(visible, left_out[:_NAMED]), *more])
    yield _("Not committed, and not looked at: %(paths)s") % {"paths": paths}
    yield _("Commit it, and review anew; or look at files as they lie here: registry validate")
    if anew:
        yield "  git switch --create my-change"
    folders = sorted({path.partition("/")[0] for path in left_out})
    yield f"  git add --all {' '.join(folders)}"
    yield f'  git commit -m "{_("What is new")}"'
    yield f"  registry review --base {quote(visible(base))}"
