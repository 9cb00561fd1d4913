"""How a solution stands, in words."""

from ..language import Words
from .status import STATE_LABELS, Status


def headline(status: Status, words: Words) -> str:
    """The headline state, with the level of a certification that stands."""
    label = words.text(STATE_LABELS[status.state])
    if not status.level:
        return label
    return f"{label}, {words.text('level %(level)s') % {'level': status.level}}"
