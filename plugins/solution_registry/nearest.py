"""Did you mean: the known words nearest to one that is not known."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The known words that ``word`` was probably meant to be, the likeliest first; often none."""
    raise NotImplementedError
