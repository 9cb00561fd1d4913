"""GitLab."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from .adapter import Comment, Issue, Proposal
from .api import Api


@dataclass(frozen=True, slots=True)
class Merges:
    """A project, by its number or its path ``group/name``."""

    api: Api
    project: str

    @property
    def _at(self) -> str:
        return f"/projects/{quote(self.project, safe='')}"

    def me(self) -> frozenset[str]:
        """The account of the token."""
        return frozenset({str(self.api.get("/user")["username"])})

    def proposals(self) -> Iterator[Proposal]:
        """Open merge requests."""
        for one in self.api.rows(f"{self._at}/merge_requests", state="opened"):
            head, base = one.get("sha") or "", one.get("target_branch") or ""
            yield Proposal(one["iid"], head, _username(one), base)

    def comments(self, proposal: int) -> Iterator[Comment]:
        """Notes that people and programs wrote; not those that GitLab writes itself."""
        for one in self.api.rows(f"{self._at}/merge_requests/{proposal}/notes"):
            if not one.get("system"):
                yield Comment(one["id"], _username(one), one.get("body") or "")

    def comment(self, proposal: int, body: str) -> None:
        """Add a note to a merge request."""
        self.api.send("POST", f"{self._at}/merge_requests/{proposal}/notes", body=body)

    def change_comment(self, proposal: int, comment: int, body: str) -> None:
        """Replace a note."""
        self.api.send("PUT", f"{self._at}/merge_requests/{proposal}/notes/{comment}", body=body)

    def issues(self) -> Iterator[Issue]:
        """All issues."""
        for one in self.api.rows(f"{self._at}/issues", scope="all"):
            title, body = one.get("title") or "", one.get("description") or ""
            yield Issue(one["iid"], _username(one), title, body, one.get("state") == "opened")

    def open_issue(self, title: str, body: str) -> None:
        """Open an issue."""
        self.api.send("POST", f"{self._at}/issues", title=title, description=body)

    def change_issue(self, issue: int, title: str, body: str) -> None:
        """Change title and text."""
        self.api.send("PUT", f"{self._at}/issues/{issue}", title=title, description=body)

    def close_issue(self, issue: int, body: str, why: str) -> None:
        """Add a note and close."""
        self.api.send("POST", f"{self._at}/issues/{issue}/notes", body=why)
        self.api.send("PUT", f"{self._at}/issues/{issue}", description=body, state_event="close")


def _username(one: Any) -> str:
    return str((one.get("author") or {}).get("username") or "")
