"""GitHub, Forgejo and Gitea, which ask and answer alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .adapter import Comment, Issue, Proposal
from .api import Api, ForgeFailed


@dataclass(frozen=True, slots=True)
class Pulls:
    """A repository, ``owner/name``. ``bots`` are accounts of the forge's own workflows."""

    api: Api
    project: str
    bots: frozenset[str]
    only_issues: str = ""
    """Where a forge can leave pull requests out of the list of issues: ``type=issues``."""

    @property
    def _at(self) -> str:
        return f"/repos/{self.project}"

    def me(self) -> frozenset[str]:
        """The account of the token; a workflow's own token may not ask whose it is."""
        try:
            return frozenset({str(self.api.get("/user")["login"])})
        except (ForgeFailed, KeyError, TypeError):
            return self.bots

    def proposals(self) -> Iterator[Proposal]:
        """Open pull requests."""
        for one in self.api.rows(f"{self._at}/pulls", state="open"):
            head, base = one.get("head") or {}, one.get("base") or {}
            yield Proposal(one["number"], head.get("sha", ""), _login(one), base.get("ref", ""))

    def comments(self, proposal: int) -> Iterator[Comment]:
        """Comments; Forgejo and Gitea give all at once."""
        seen: set[int] = set()
        for one in self.api.rows(f"{self._at}/issues/{proposal}/comments"):
            if one["id"] in seen:
                return
            seen.add(one["id"])
            yield Comment(one["id"], _login(one), one.get("body") or "")

    def comment(self, proposal: int, body: str) -> None:
        """Comment a pull request."""
        self.api.send("POST", f"{self._at}/issues/{proposal}/comments", body=body)

    def change_comment(self, proposal: int, comment: int, body: str) -> None:  # noqa: ARG002 - GitLab asks for it
        """Replace a comment."""
        self.api.send("PATCH", f"{self._at}/issues/comments/{comment}", body=body)

    def issues(self) -> Iterator[Issue]:
        """Issues, without pull requests."""
        query = dict([self.only_issues.split("=")]) if self.only_issues else {}
        for one in self.api.rows(f"{self._at}/issues", state="all", **query):
            if not one.get("pull_request"):
                title, body = one.get("title") or "", one.get("body") or ""
                yield Issue(one["number"], _login(one), title, body, one.get("state") == "open")

    def open_issue(self, title: str, body: str) -> None:
        """Open an issue."""
        self.api.send("POST", f"{self._at}/issues", title=title, body=body)

    def change_issue(self, issue: int, title: str, body: str) -> None:
        """Change title and text."""
        self.api.send("PATCH", f"{self._at}/issues/{issue}", title=title, body=body)

    def close_issue(self, issue: int, body: str, why: str) -> None:
        """Comment and close."""
        self.comment(issue, why)
        self.api.send("PATCH", f"{self._at}/issues/{issue}", body=body, state="closed")


def _login(one: Any) -> str:
    return str((one.get("user") or {}).get("login") or "")
