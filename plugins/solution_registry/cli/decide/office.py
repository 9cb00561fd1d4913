"""Where policy is changed: what was decided up to now, and who may decide."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ...certification.authority import Authority
from ...certification.places import CHANGES
from ...certification.signed import file_digest
from ...deciding.change import LATE, authority_for
from ...problem import Problem
from ...source import locate
from ...source.edit import CannotEdit
from ...verify.foreseen import proven
from ...verify.places import change_name
from ...verify.proof import Proof
from ..complaint import Found, Refused
from ..context import Here
from ..progress import progress
from .stop import explained, refuse, reported


@dataclass(frozen=True, slots=True)
class Office:
    """Where policy is changed: what was decided up to now, and the files as they are."""

    here: Here
    proof: Proof
    authority: Authority

    def decided(self, path: str) -> str:
        """A file as it was decided, as text. Raises Refused where it is something else by now."""
        raw = self.here.bytes_of(path) or b""
        if file_digest(raw) != self.authority.files.get(path):
            told = self.here.words.text(
                "%(path)s is not as it was decided. Take the edit back, or have it decided: "
                "registry policy change, registry reviewer change."
            )
            raise Refused(told % {"path": path})
        return raw.decode()


def office(here: Here, kind: str = "") -> Office:
    """Open the office, for changes of a kind. Raises Refused where nobody may decide."""
    with explained(here), progress(here.words.text("Proving the history")):
        proof = proven(here.root, here.today)
    authority = authority_for(proof, kind) if proof else None
    if proof is None or authority is None:
        wrong = [one for one in (proof.problems if proof else ()) if "policy/" in one.path]
        if proof and kind == "exception" and (broken := _broken(proof)):
            if not any((here.root / f"{CHANGES}{name}.yml").exists() for name in broken):
                raise Refused(_to_commit(here, broken))
            raise Found(reported(here, locate(wrong, here.bytes_of)) + _way_out(here, broken))
        refuse(here, wrong or [Problem("no-founding", "policy/changes")], here.bytes_of)
        raise Refused(here.words.text("Nobody may decide here."))
    known = {step.name for step in proof.steps}
    for file in sorted((here.root / CHANGES).glob("*.yml")):
        if file.stem not in known:
            told = here.words.text(
                "%(path)s is not committed yet. Commit it first: each change of policy follows "
                "from the one before."
            )
            raise Refused(told % {"path": f"{CHANGES}{file.name}"})
    return Office(here, proof, authority)


def _broken(proof: Proof) -> Sequence[str]:
    """The changes of policy from the wrong one on; none where the founding itself is wrong.

    Of those that came in after a newer one, these alone.
    """
    if late := [change_name(one.path) for one in proof.problems if one.code == LATE]:
        return late
    names = [step.name for step in proof.steps if step.authority is None]
    return names if len(names) < len(proof.steps) else ()


def _way_out(here: Here, broken: Sequence[str]) -> str:
    """How an exception becomes possible again, where a change of policy that is there is wrong."""
    told = here.words.text(
        "From %(path)s on nobody has authority. Take away what is named here, and put the files of "
        "policy that came along back as they were; commit that, and run this again. "
        "Nothing was written."
    )
    files = " ".join(f"'{CHANGES}{name}.*'" for name in broken)
    return f"{told % {'path': f'{CHANGES}{broken[0]}.yml'}}\n  git rm {files}"


def _to_commit(here: Here, broken: Sequence[str]) -> str:
    """What comes first where the wrong change is taken away in the folder, and nowhere else."""
    told = here.words.text(
        "%(path)s is taken away here, and the last commit still has it. Commit that first, with "
        "the files of policy that came along put back as they were; then run this again. Nothing "
        "was written."
    )
    subject = here.words.text("Take away what nobody decided")
    steps = (
        "git add --all policy schema",
        f'git commit -m "{subject}"',
        "registry policy exception",
    )
    return "\n  ".join((told % {"path": f"{CHANGES}{broken[0]}.yml"}, *steps))


def edited(here: Here, path: str, text: str, edit: Callable[[str], str]) -> bytes:
    """A file after an edit. Raises Refused where its layout does not allow it."""
    try:
        return edit(text).encode()
    except CannotEdit as wrong:
        told = here.words.text(
            "%(field)s in %(path)s is laid out in a way that only a person should edit. Edit it "
            "yourself; then have it decided: registry policy change, registry reviewer change."
        )
        raise Refused(told % {"field": wrong, "path": path}) from None
