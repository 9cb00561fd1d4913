"""What is told to do about a wrong decision in the main branch ends what is wrong with it."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from solution_registry.problem import Problem, Severity
from solution_registry.verify.alterations import ALTERED
from solution_registry.verify.verify import Expected, verify
from solution_registry.wording import CODES, sentence
from solution_registry.wording.codes.remedies import TAKE_AWAY

from .clone import TODAY, Clone
from .exceptions import allow
from .one_record import BYTES, RECORD, SIGNATURE, decided
from .test_policy_changes import WRONG as WRONG_CHANGES
from .test_records import WRONG, Found, found

__all__ = ["found"]

REMEDY = sentence(Problem("real-key", RECORD), "en").fix.splitlines()[-1]
"""As it is told of one record."""
UNREAD = {"no change at all", "valid for three years"}
"""What cannot be read at all says what any file says that cannot."""
NAMED = re.compile(r"git rm '(\S+)\.\*'")
SILENT = frozenset({"not-in-list", "too-deep"})
"""What any file may have."""
STEM = RECORD.removesuffix(".yml")


def errors(clone: Clone) -> list[Problem]:
    return [one for one in clone.prove().problems if one.severity is Severity.ERROR]


def take_away(clone: Clone, stems: Iterable[str]) -> None:
    """Take decisions away, put back what a change of policy wrote besides, and have it allowed."""
    for stem in stems:
        clone.git("rm", "-q", f"{stem}.*")
    for path in ("policy/policy.yml", "policy/reviewers.yml", "schema"):
        clone.git("checkout", "-q", "founded", "--", path)
    clone.commit()
    allows = [
        {"path": one.path}
        | {key: one.values[key] for key in ("before", "after") if one.values.get(key)}
        for one in errors(clone)
        if one.code in ALTERED
    ]
    for n, at in enumerate(range(0, len(allows), 50), 1):  # as many as one exception may name
        allow(clone, allows[at : at + 50], n=n)


def test_the_remedy_is_told_with_its_command() -> None:
    assert f"git rm '{STEM}.*'" in REMEDY
    assert "registry policy exception" in REMEDY
    assert "git rm" not in sentence(Problem("date-in-future", "solutions/x/solution.yml"), "en").fix


@pytest.mark.parametrize(
    "path", ["solutions/a'b/certifications/2026-03-02-1.yml", "policy/changes/x/2026-03-02-1.yml"]
)
def test_no_command_is_made_of_a_name_that_is_none(path: str) -> None:
    assert "git rm" not in sentence(Problem("real-key", path), "en").fix


def test_every_wrong_record_is_ended_by_it(found: Found, tmp_path: Path) -> None:
    """All that can be wrong with a record at once; each code tells of it."""
    shutil.copytree(found.clone.folder, tmp_path / "clone")
    clone = Clone(tmp_path / "clone")
    clone.git("tag", "founded")
    wrong = {found.paths[case].removesuffix(".yml") for case in WRONG}
    told = {one.code for one in errors(clone)}
    assert len(told) > 30
    silent = {code for code in told if TAKE_AWAY not in CODES[code].fix}
    assert silent == SILENT
    take_away(clone, {*wrong, "solutions/bygglov/certifications/2026-03-02-99"})
    assert errors(clone) == []


@pytest.mark.parametrize("case", sorted(WRONG_CHANGES.keys() - UNREAD))
def test_every_wrong_change_is_ended_by_it(clone: Clone, case: str) -> None:
    clone.git("tag", "founded")
    WRONG_CHANGES[case][0](clone)
    clone.commit()
    told = errors(clone)
    stems = {found for one in told for found in NAMED.findall(sentence(one, "en").fix)}
    silent = {one.code for one in told if TAKE_AWAY not in CODES[one.code].fix}
    assert silent <= ALTERED
    take_away(clone, stems)
    assert errors(clone) == []


@pytest.mark.parametrize("path", [RECORD, BYTES, SIGNATURE])
def test_a_link_in_the_place_of_a_file_is_ended_by_it(clone: Clone, path: str) -> None:
    clone.git("tag", "founded")
    clone.record()
    clone.path(path).unlink()
    clone.path(path).symlink_to("/etc/passwd")
    clone.commit()
    [link] = [one for one in errors(clone) if one.code == "symbolic-link"]
    assert NAMED.findall(sentence(link, "en").fix) == [STEM]
    take_away(clone, [STEM])
    assert errors(clone) == []
    clone.record(day="2026-06-02")
    clone.commit()
    assert (errors(clone), decided(clone)) == ([], ["bygglov/2026-06-02-1"])


@pytest.mark.parametrize("left_out", [True, False])
def test_what_lies_here_otherwise_is_put_back(certified: Clone, *, left_out: bool) -> None:
    if left_out:
        certified.git("update-index", "--skip-worktree", RECORD)
        certified.path(RECORD).unlink()
    else:
        certified.append(RECORD)
    [edited] = here(certified)
    command = sentence(edited, "en").fix.removeprefix("Put it back: git ")
    certified.git(*command.split())
    assert here(certified) == []


def here(clone: Clone) -> list[Problem]:
    return list(verify(clone.folder, TODAY, Expected(), also_here=True).problems)


@pytest.mark.parametrize("gone", [True, False])
def test_what_was_altered_is_told_what_to_allow(certified: Clone, *, gone: bool) -> None:
    if gone:
        certified.path(RECORD).unlink()
    else:
        certified.append(RECORD)
    certified.commit()
    [altered] = [one for one in errors(certified) if one.code == "record-altered"]
    assert certified_digests(altered) in sentence(altered, "en").fix.splitlines()[0]


def certified_digests(altered: Problem) -> str:
    """What an exception has to name, as it is told."""
    names = ("before", "after") if altered.values["after"] else ("before",)
    return ", ".join(f"{name}: {altered.values[name]}" for name in names)
