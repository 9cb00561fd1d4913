"""Marks of fields: what a text means beyond its form, for whoever asks for it or checks it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a field whose value names a term of a vocabulary, or an organisation.

    ``vocabulary`` is the name of a field of :class:`solution_registry.registry.Vocabulary`.
    """

    vocabulary: str


@dataclass(frozen=True, slots=True)
class Written:
    """Marks what a text is, for who asks people for it: prose, an address, a mail, a
    country, a currency or a reference.
    """

    sort: str


@dataclass(frozen=True, slots=True)
class Says:
    """Marks a text that has a letter or a digit, for who asks people for it (`says_something`)."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Marks a short text that says in somebody's own words what it says.

    Pages show it as it is, so it may claim nothing that is not for its writer to say.
    """
