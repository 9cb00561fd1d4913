"""Answers are kept until what they were given for is written, whatever comes in between."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shlex import quote
from tempfile import gettempdir
from typing import Any

from ..ask import tell
from .decision import Deciding
from .prepared import answered, save
from .walk import Walk

_MOST = 100
"""Files with answers on one solution that can lie side by side."""


@dataclass
class Answers:
    """What somebody has answered so far, and what they gave on the command line."""

    deciding: Deciding
    walk: Walk
    case_number: str
    valid_until: date | None = None
    reason: Mapping[str, str] | None = None

    @property
    def any(self) -> bool:
        """Whether anything was answered that is in no file."""
        return bool(self.walk.answered or self.valid_until or self.reason)

    @property
    def said(self) -> Mapping[str, Any]:
        """It all, by field of a prepared file; never that nobody has an interest."""
        given, prepared = self.deciding.given, self.deciding.prepared
        before = prepared.model_dump(mode="json", exclude_none=True)
        found = {
            "organisation": given["organisation"] or before.get("organisation"),
            "case_number": self.case_number,
            "reviewers": list(given["reviewers"] or prepared.reviewers or ()),
            "decided_on": given["decided_on"] or before.get("decided_on"),
            "valid_until": self.valid_until or given["valid_until"] or before.get("valid_until"),
            "reason": self.reason or self._reason or before.get("reason"),
            "note": given["note"] or before.get("note"),
            "verdicts": dict(self.walk.in_order),
        }
        return {key: value for key, value in found.items() if value}

    @property
    def _reason(self) -> Mapping[str, str] | None:
        given = self.deciding.given.get("reason")
        return {self.deciding.here.text_language: given} if given else None


@contextmanager
def kept(answers: Answers) -> Iterator[None]:
    """Keep what was answered, unless what follows is written: also when somebody only tries it."""
    try:
        yield
    except BaseException:
        _keep(answers)
        raise
    if answers.deciding.given["dry_run"]:
        _keep(answers)


def _keep(answers: Answers) -> None:
    """Write the answers to a file to go on from; where none can be written, say them."""
    if not answers.any:
        return
    deciding = answers.deciding
    here, id, command = deciding.here, deciding.desk.entry.id, deciding.kind.command
    text = answered(here, deciding.desk, answers.said)
    folder = deciding.desk.settings.cache or Path(gettempdir())
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = next(
            one for n in range(1, _MOST) if not (one := folder / f"{command}-{id}-{n}.yml").exists()
        )
        save(here, file, text)
    except (OSError, StopIteration):
        tell(f"\n{text}")
        return
    told = here.words.text(
        "Your answers are kept. Go on with: registry %(command)s %(id)s --from %(file)s"
    )
    # For a shell: the file's path may have blanks, and who named a key has to name it again.
    key = deciding.given["key"]
    rest = " --key ".join(quote(str(one)) for one in (file, key) if one)
    tell("\n" + told % {"command": command, "id": id, "file": rest})
