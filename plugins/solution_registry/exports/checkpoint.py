"""``checkpoint.json``: the point of the history that a site was made from, once it is proven."""

from collections.abc import Iterator
from functools import partial
from hashlib import blake2b
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from ..certification.past import Checkpoint
from ..site import Asset
from ..verify.checkpoint import write_checkpoint
from .shape import API


class CheckpointDocument(TypedDict):
    """What was published last. The next publication goes on from there, or somebody rewrote it."""

    schema_version: Annotated[int, Field(description="Always 1.")]
    registry: Annotated[str, Field(description="The registry's id.")]
    commit: Annotated[
        str,
        Field(
            description="The commit, on the main line of the history of the repository, which is "
            "`meta.repository` in solutions.json where that is known."
        ),
    ]
    anchor: Annotated[
        str, Field(description="The founding key's fingerprint, as ssh-keygen -l prints it.")
    ]
    policy: Annotated[
        str, Field(description="sha256: and the digest of the newest change of policy.")
    ]


def checkpoint(made: Checkpoint | None) -> Iterator[Asset]:
    """The file; none where the history is not there, or does not hold."""
    if made:
        content = write_checkpoint(made)
        key = blake2b(content, digest_size=16).digest()
        yield Asset(f"{API}/checkpoint.json", key, partial(bytes, content))
