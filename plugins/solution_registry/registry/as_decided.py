"""The policy's files as they were decided, where others lie in the folder."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..certification.places import POLICY, REVIEWERS
from .ground import Ground


class _Decided(NamedTuple):
    """The bytes of files by path."""

    files: Mapping[str, bytes]

    def read(self, path: str) -> bytes:
        if path not in self.files:
            raise FileNotFoundError(path)
        return self.files[path]

    def names(self, folder: str) -> Iterable[str]:
        above = ((path.rpartition("/")) for path in self.files)
        return [name for there, _, name in above if there == folder]


def as_decided(ground: Ground, decided: Mapping[str, bytes]) -> Ground:
    """A ground with what was ``decided`` (path → content) instead of what lies there.

    What is wrong with files that lie there is still told.
    """
    if not decided:
        return ground
    from .read_ground import read_ground  # and with it all models

    then = read_ground(_Decided(decided))
    return Ground(
        policy=then.policy if POLICY in decided else ground.policy,
        vocabulary=ground.vocabulary,
        criteria={**ground.criteria, **then.criteria},
        reviewers=then.reviewers if REVIEWERS in decided else ground.reviewers,
        maintainers=ground.maintainers,
        problems=ground.problems,
        version=f"{ground.version} {then.version}",
    )
