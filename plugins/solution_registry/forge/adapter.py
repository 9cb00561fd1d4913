"""What every forge can be asked for, by whatever names it has for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Proposal:
    """An open pull request or merge request, by its number. ``account`` proposes it."""

    number: int
    head: str
    account: str
    base: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, below a proposal."""

    id: int
    account: str
    body: str


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue, open or closed."""

    number: int
    account: str
    title: str
    body: str
    open: bool


class Forge(Protocol):
    """A project at a forge, as one account sees it. Everything raises ForgeFailed."""

    def me(self) -> frozenset[str]:
        """Names that the account of the token may go by."""
        ...

    def proposals(self) -> Iterator[Proposal]:
        """All that is open."""
        ...

    def comments(self, proposal: int) -> Iterator[Comment]:
        """What is said below a proposal."""
        ...

    def comment(self, proposal: int, body: str) -> None:
        """Say something below a proposal."""
        ...

    def change_comment(self, proposal: int, comment: int, body: str) -> None:
        """Say it otherwise."""
        ...

    def issues(self) -> Iterator[Issue]:
        """All issues, the newest first."""
        ...

    def open_issue(self, title: str, body: str) -> None:
        """Open an issue."""
        ...

    def change_issue(self, issue: int, title: str, body: str) -> None:
        """Say it otherwise."""
        ...

    def close_issue(self, issue: int, body: str, why: str) -> None:
        """Close an issue with a last word; ``body`` is what it says from then on."""
        ...
