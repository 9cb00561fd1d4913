"""How deep JSON is nested, told from its bytes before anything is made of them.

What reads and writes JSON gives up where the interpreter's own limit is reached: elsewhere with
each Python, and sooner for whoever has been called by many.
"""

from itertools import accumulate

from .tree import MAX_DEPTH

_STEPS = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_OTHERS = bytes(set(range(256)) - {ord('"'), *_STEPS})


def too_deep(raw: bytes) -> bool:
    """Whether lists and mappings lie deeper in each other than in any file that we read."""
    marks = raw.replace(rb"\\", b"").replace(rb"\"", b"").translate(None, _OTHERS)
    outside_texts = b"".join(marks.split(b'"')[::2])
    return max(accumulate(map(_STEPS.__getitem__, outside_texts)), default=0) > MAX_DEPTH
