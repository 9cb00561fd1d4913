"""A forge on this machine: what one has been told is there afterwards, nothing else is known."""

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

TOKEN = "token-that-nobody-may-see"  # noqa: S105 - of the fake
PROJECT = "group/registry"
BOT = "github-actions[bot]"
AT_ONCE = 2
"""Rows on a page, few, so that there are several."""


@dataclass
class State:
    """What lies at the forge. ``kind`` says in whose words it speaks."""

    kind: str
    me: str | None
    proposals: list[dict[str, Any]] = field(default_factory=list)
    comments: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    issues: list[dict[str, Any]] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    """Every request that changed something."""
    authorised: set[str] = field(default_factory=set)
    """Every way in which the token was given."""
    address: str = ""

    @property
    def speaker(self) -> str:
        return self.me or BOT

    def environment(self) -> dict[str, str]:
        """The variables that name it."""
        return {
            "FORGE": self.kind,
            "FORGE_API": self.address,
            "FORGE_PROJECT": PROJECT,
            "FORGE_TOKEN": TOKEN,
        }

    def propose(self, number: int, head: str, account: str = "stranger") -> None:
        """Somebody proposes something."""
        self.proposals.append({"number": number, "head": head, "account": account})

    def say(self, number: int, body: str, account: str) -> None:
        """Somebody comments a proposal."""
        row = {"id": 100 + sum(map(len, self.comments.values())), "account": account, "body": body}
        self.comments.setdefault(number, []).append(row)

    def raise_issue(self, title: str, body: str, account: str) -> None:
        """Somebody opens an issue."""
        number = len(self.issues) + 1
        row = {"number": number, "title": title, "body": body, "account": account, "open": True}
        self.issues.insert(0, row | {"comments": []})


class _Handler(BaseHTTPRequestHandler):
    state: State

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        self._answer(None)

    def do_POST(self) -> None:
        self._answer(self._body())

    do_PATCH = do_PUT = do_POST  # noqa: N815 - as the server calls them

    def _body(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        return found

    def _answer(self, body: dict[str, Any] | None) -> None:
        given = [name for name in ("Authorization", "PRIVATE-TOKEN") if name in self.headers]
        state, (path, query) = self.state, (urlsplit(self.path)[2], urlsplit(self.path)[3])
        state.authorised |= {f"{name}: {self.headers[name]}" for name in given}
        if body is not None:
            state.written.append(f"{self.command} {path}")
        for pattern, answer in _GITLAB if state.kind == "gitlab" else _PULLS:
            found = re.fullmatch(pattern, f"{self.command} {path}")
            if found:
                said = answer(state, body, *map(int, found.groups()))
                status = 403 if said is None else 200
                break
        else:
            said, status = {"message": "not found"}, 404
        if isinstance(said, list):
            page = int(parse_qs(query).get("page", ["1"])[0])
            said = said[(page - 1) * AT_ONCE : page * AT_ONCE]
        raw = json.dumps(said).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)


def _changed(row: dict[str, Any], body: dict[str, Any]) -> dict[str, Any]:
    names = {"description": "body"}
    for name, value in body.items():
        if name in ("state", "state_event"):
            row["open"] = value not in ("closed", "close")
        else:
            row[names.get(name, name)] = value
    return row


def _commented(state: State, body: Any, number: int) -> Any:
    issue = next((one for one in state.issues if one["number"] == number), None)
    if issue is not None:
        issue["comments"].append(body["body"])
    else:
        state.say(number, body["body"], state.speaker)
    return {}


def _recommented(state: State, body: Any, id: int) -> Any:
    rows = (row for rows in state.comments.values() for row in rows)
    return _changed(next(row for row in rows if row["id"] == id), body)


def _opened(state: State, body: Any) -> Any:
    state.raise_issue(body["title"], body.get("body") or body["description"], state.speaker)
    return {}


def _reissued(state: State, body: Any, number: int) -> Any:
    return _changed(next(one for one in state.issues if one["number"] == number), body)


def _pull(row: dict[str, Any]) -> dict[str, Any]:
    head, base = {"sha": row["head"]}, {"ref": "main"}
    user = {"login": row["account"]}
    return {"number": row["number"], "head": head, "base": base, "user": user}


def _github_comments(state: State, _: Any, number: int) -> Any:
    rows = state.comments.get(number, [])
    return [{"id": r["id"], "body": r["body"], "user": {"login": r["account"]}} for r in rows]


def _github_issues(state: State, _: Any) -> Any:
    pulls = [{"number": p["number"], "pull_request": {}} for p in state.proposals]
    return pulls + [
        {
            "number": one["number"],
            "title": one["title"],
            "body": one["body"],
            "user": {"login": one["account"]},
            "state": "open" if one["open"] else "closed",
        }
        for one in state.issues
    ]


def _gitlab_notes(state: State, _: Any, number: int) -> Any:
    rows = state.comments.get(number, [])
    notes = [
        {"id": r["id"], "body": r["body"], "author": {"username": r["account"]}, "system": False}
        for r in rows
    ]
    return [{"id": 1, "body": "added 1 commit", "author": {}, "system": True}, *notes]


_REPO = r"/repos/group/registry"
_PULLS: list[tuple[str, Any]] = [
    ("GET /user", lambda s, _: {"login": s.me} if s.me else None),
    (f"GET {_REPO}/pulls", lambda s, _: [_pull(row) for row in s.proposals]),
    (rf"GET {_REPO}/issues/(\d+)/comments", _github_comments),
    (rf"POST {_REPO}/issues/(\d+)/comments", _commented),
    (rf"PATCH {_REPO}/issues/comments/(\d+)", _recommented),
    (f"GET {_REPO}/issues", _github_issues),
    (f"POST {_REPO}/issues", _opened),
    (rf"PATCH {_REPO}/issues/(\d+)", _reissued),
]
_PROJECT = r"/projects/group%2Fregistry"
_GITLAB: list[tuple[str, Any]] = [
    ("GET /user", lambda s, _: {"username": s.me} if s.me else None),
    (
        f"GET {_PROJECT}/merge_requests",
        lambda s, _: [
            {
                "iid": row["number"],
                "sha": row["head"],
                "target_branch": "main",
                "author": {"username": row["account"]},
            }
            for row in s.proposals
        ],
    ),
    (rf"GET {_PROJECT}/merge_requests/(\d+)/notes", _gitlab_notes),
    (rf"POST {_PROJECT}/merge_requests/(\d+)/notes", _commented),
    (
        rf"PUT {_PROJECT}/merge_requests/(\d+)/notes/(\d+)",
        lambda s, body, _number, id: _recommented(s, body, id),
    ),
    (
        f"GET {_PROJECT}/issues",
        lambda s, _: [
            {
                "iid": one["number"],
                "title": one["title"],
                "description": one["body"],
                "author": {"username": one["account"]},
                "state": "opened" if one["open"] else "closed",
            }
            for one in s.issues
        ],
    ),
    (f"POST {_PROJECT}/issues", _opened),
    (rf"PUT {_PROJECT}/issues/(\d+)", _reissued),
    (rf"POST {_PROJECT}/issues/(\d+)/notes", _commented),
]


@contextmanager
def forge(kind: str, me: str | None = "registry-bot") -> Iterator[State]:
    """A forge of a kind, until the end of the block."""
    state = State(kind, me)
    handler = type("Handler", (_Handler,), {"state": state})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    state.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
