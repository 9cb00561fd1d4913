"""Why nothing can be proven."""

from ..problem import Problem


class Refused(Exception):
    """Nothing can be proven here. ``problem`` says why, and what to do."""

    def __init__(self, problem: Problem) -> None:
        """Take the reason."""
        super().__init__(problem.code)
        self.problem = problem


def no_history(reason: str) -> Problem:
    """Say why git cannot tell the history."""
    return Problem(_NO_HISTORY.get(reason, "history-incomplete"), ".")


_NO_HISTORY = {
    "no-git": "git-missing",
    "no-repository": "no-repository",
    "not-trusted": "repository-not-trusted",
    "shallow": "history-shallow",
    "no-commits": "no-commits",
    "unknown-revision": "no-commits",
    "missing-objects": "history-incomplete",
}
