"""Sealing a decision: shown to the last character, signed aside, and written at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import click

from ...certification.signed import Signed, file_digest, serial_of
from ...deciding.write import Files, Linked, Occupied, write_all
from ...wording import visible
from ..ask import agreed, on_a_terminal, tell
from ..complaint import Refused
from ..context import Here
from ..named_files import through_link
from .remade import remade
from .who import Signer


@dataclass(frozen=True, slots=True)
class Sealing:
    """What is to be signed and written.

    ``path`` and ``raw`` are the document that is signed; ``files`` all that is written besides
    the signature. ``replaced`` are the bytes of files that are written over. ``awaited`` are
    those who have to sign later. ``subject`` is a line for git. ``caution`` is what whoever signs
    has to know once more.
    """

    path: str
    raw: bytes
    files: Files
    signer: Signer
    subject: str
    summary: Sequence[str]
    awaited: Sequence[str] = ()
    last: date | None = None
    """The last day on which it can come in."""
    caution: str = ""
    replaced: Mapping[str, bytes] = field(default_factory=dict)
    named: str = ""
    """What to name to git, where more comes in than what is written."""
    before_commit: str = ""
    """What to know before it is committed, since it cannot be undone then."""
    check: Callable[[str, bytes], None] | None = None
    """Looks at the signature, by its path, before anything is written."""


def seal(here: Here, sealing: Sealing, *, dry_run: bool, yes: bool) -> None:
    """Show it, ask, sign, write, and say what comes next. Raises Refused."""
    _ = here.words.text
    for line in sealing.summary:
        tell(line)
    tell()
    told = _("This is what will be signed, to the last character (%(digest)s):")
    tell(told % {"digest": file_digest(sealing.raw)})
    # The document of a dry run is what the command puts out; otherwise the paths are.
    _show(sealing.raw, err=not dry_run)
    if dry_run:
        tell(_("Nothing was written: this was a dry run."))
        return
    confirm(here, sealing, yes=yes)
    armoured = sealing.signer.sign(here, sealing.raw)
    where = Signed(sealing.path, sealing.raw).signature_path(sealing.signer.id)
    if sealing.check:
        sealing.check(where, armoured)
    write(here, {**sealing.files, where: armoured}, sealing.replaced)
    _next(here, sealing)


def confirm(here: Here, sealing: Sealing, *, yes: bool) -> None:
    """Ask whether to sign, unless that was said. Raises Refused."""
    _ = here.words.text
    if yes:
        return
    if not on_a_terminal():
        raise Refused(_("Nothing was written. To sign without being asked, add --yes."))
    tell()
    if sealing.caution:
        tell(sealing.caution)
    told = _("Sign this as %(who)s, with the key %(key)s?")
    signer = sealing.signer
    if not agreed(told % {"who": signer.id, "key": signer.public.fingerprint}, here.words):
        raise Refused(_("Nothing was signed, and nothing written."))


def write(here: Here, files: Files, replaced: Mapping[str, bytes]) -> None:
    """Write all files or none, and name them. Raises Refused."""
    try:
        write_all(here.root, files, replaced)
    except Linked as link:
        raise Refused(through_link(str(link), here.words)) from None
    except Occupied as taken:
        told = here.words.text("%(path)s was changed in the meantime. Nothing was written.")
        raise Refused(told % {"path": taken}) from None
    for path, raw in files.items():
        click.echo(path if raw is not None else f"- {path}")


def _show(raw: bytes, *, err: bool) -> None:
    click.echo(
        "".join(f"{visible(line)}\n" for line in raw.decode().splitlines()), nl=False, err=err
    )


def _next(here: Here, sealing: Sealing) -> None:
    _ = here.words.text
    tell()
    if sealing.awaited:
        told = _(
            "Before it counts, it has to be signed by: %(who)s. Commit it on a branch and send "
            "that to them; there they run: registry sign %(serial)s"
        )
        tell(told % {"who": ", ".join(sealing.awaited), "serial": serial_of(sealing.path)})
        if sealing.last:
            told = _("The last day on which it can come in is %(day)s; then it is decided anew.")
            tell(told % {"day": sealing.last})
        tell()
    if sealing.before_commit:
        tell(f"{sealing.before_commit}\n")
    tell(_("Next:"))
    followed = remade(here, sealing.path)
    if followed:
        tell("  registry generate")
    folders = _folders((*sealing.files, *followed, sealing.path))
    tell(f"  git add --all {sealing.named or ' '.join(folders)}")
    tell(f'  git commit -m "{sealing.subject}"')
    if not sealing.awaited:
        tell("  registry verify")


def _folders(paths: Sequence[str]) -> list[str]:
    """What to name to git: the one solution, or else the folders at the top."""
    solutions = {path.split("/")[1] for path in paths if path.startswith("solutions/")}
    tops = sorted({path.split("/")[0] for path in paths} - {"solutions"})
    if len(solutions) == 1:
        return [*tops, f"solutions/{next(iter(solutions))}"]
    return [*tops, *(["solutions"] if solutions else [])]
