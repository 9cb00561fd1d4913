"""Who may decide today, by what was signed: what a record that comes in now is judged by."""

from ..certification.authority import Authority
from ..history.graph import main_line, whole_history
from ..verify.places import PROVEN
from ..verify.proof import Chain, settled
from ..verify.timeline import timeline
from .change import Change


def decided_on_base(change: Change) -> Chain:
    """The decisions on policy that the base has, and the authority that they come to.

    Whatever lies there as policy counts for nothing: only what was signed of it does, and that is
    told by the whole history, as the proof tells it. Raises NoHistory.
    """
    commits = whole_history(change.objects, change.base, PROVEN)
    line = timeline(commits, main_line(commits))
    return settled(line, change.objects.blobs, change.today)


def may_change_policy(change: Change) -> Authority | None:
    """Who may: where the newest decision does not hold, those who could before it.

    None where nobody ever could. Raises NoHistory.
    """
    held = [step.authority for step in decided_on_base(change).steps if step.authority]
    return held[-1] if held else None
