"""Words of templates: the first language of the site, with the others beside it."""

from dataclasses import dataclass

from ...language import Words, words
from ..basis import Basis


@dataclass(frozen=True, slots=True)
class Texts:
    """A text in the first language, and the same in the others."""

    spoken: tuple[Words, ...]

    def first(self, msgid: str) -> str:
        """In the first language."""
        return self.spoken[0].text(msgid)

    def others(self, msgid: str) -> str:
        """In the others, apart by points in the middle."""
        first = self.first(msgid)
        return " · ".join(said for one in self.spoken[1:] if (said := one.text(msgid)) != first)

    def both(self, msgid: str) -> str:
        """In all, the first language first."""
        return " · ".join(filter(None, (self.first(msgid), self.others(msgid))))

    def within(self, msgid: str, most: int) -> str:
        """In as many as there are characters for, the first language first."""
        found = self.first(msgid)
        for one in self.spoken[1:]:
            longer = f"{found} · {one.text(msgid)}"
            found = longer if len(longer) <= most else found
        return found


def texts(basis: Basis) -> Texts:
    """The words of a site."""
    return Texts(tuple(words(language) for language in basis.languages))
