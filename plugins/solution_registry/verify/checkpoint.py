"""The checkpoint: what was published last, so that a rewritten history is seen."""

import json
import re
from typing import Any

from ..certification.past import Checkpoint

_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


class BadCheckpoint(ValueError):
    """No checkpoint."""


def write_checkpoint(checkpoint: Checkpoint) -> bytes:
    """Make the file ``api/v1/checkpoint.json``."""
    content = {
        "schema_version": 1,
        "registry": checkpoint.registry,
        "commit": checkpoint.commit,
        "anchor": checkpoint.anchor,
        "policy": checkpoint.policy,
    }
    return (json.dumps(content, indent=2) + "\n").encode()


def read_checkpoint(raw: bytes) -> Checkpoint:
    """Read the file ``api/v1/checkpoint.json``. Raises BadCheckpoint."""
    try:
        content: Any = json.loads(raw)
    except (ValueError, RecursionError):
        raise BadCheckpoint from None
    if not isinstance(content, dict) or content.get("schema_version") != 1:
        raise BadCheckpoint
    values = [content.get(name) for name in ("registry", "commit", "anchor", "policy")]
    texts = [value for value in values if isinstance(value, str)]
    if len(texts) < len(values) or not _COMMIT.fullmatch(texts[1]):
        raise BadCheckpoint
    return Checkpoint(*texts)
