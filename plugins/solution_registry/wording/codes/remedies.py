"""Remedies that many codes share."""

PUT_BACK = "Put it back: git checkout --ignore-skip-worktree-bits HEAD -- {value}"
"""Also where git was told to leave the file out of the folder, and would say that there is none."""

TAKE_AWAY = (
    "Once it is in the main branch, nothing of it is edited: git rm '{decision}.*', put back what "
    "else it changed, and commit that; let two reviewers allow it: registry policy exception; then "
    "decide anew."
)
"""What alone ends an error of a decision that is part of the history; said of no other file."""
