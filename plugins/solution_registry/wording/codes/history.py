"""What git's history shows, and where it cannot be told."""

from solution_registry.wording.code import Code

from .remedies import PUT_BACK
from .shown import CHANGE, ENTRY, POLICY, RECORD

_STANDS = (
    "What was decided stands for ever as it was written; else a revocation could be lost unseen."
)
_ALTERED = (
    "Put it back as it was; then let two reviewers allow what happened: registry policy exception "
    "(before: {before}, after: {after})"
)
_IN_A_BRANCH = "Where only a branch has it, have that merged as one commit: squash."
_GONE = (
    "Put it back as it was, or leave it; let two reviewers allow in either case that it was gone: "
    "registry policy exception (before: {before})"
)
_WHOLE = "What is proven rests on the whole history, from the founding on."

CODES = (
    Code(
        "kept-file-edited",
        "“{value}” was decided on, and does not lie here as it was committed.",
        _STANDS,
        (PUT_BACK,),
        wrong=(
            "--- solutions/exempel-felanmalan/certifications/2026-02-16-1.yml\n"
            "-case_number: REG 2026/1\n"
            "+case_number: REG 2026/2"
        ),
        right=(
            "$ git checkout --ignore-skip-worktree-bits HEAD -- "
            "solutions/exempel-felanmalan/certifications/2026-02-16-1.yml"
        ),
    ),
    Code(
        "record-altered",
        "A certification record, its content or a signature was altered or lost in {commit}.",
        _STANDS,
        (_ALTERED, _IN_A_BRANCH),
        otherwise=_GONE,
        wrong=(
            "--- solutions/exempel-felanmalan/certifications/2026-02-16-1.yml\n"
            "-case_number: REG 2026/1\n"
            "+case_number: REG 2026/2"
        ),
        right=RECORD + "case_number: REG 2026/2",
    ),
    Code(
        "change-altered",
        "A policy change or its signature was altered or lost in {commit}.",
        _STANDS,
        (_ALTERED, _IN_A_BRANCH),
        otherwise=_GONE,
        wrong="$ git rm policy/changes/2026-01-02-1.founder.sig",
        right=POLICY + "due_days: 90\n" + CHANGE + "kind: policy",
    ),
    Code(
        "criteria-altered",
        "A criteria set was altered or lost in {commit}.",
        _STANDS,
        (_ALTERED, _IN_A_BRANCH),
        otherwise=_GONE,
        wrong=(
            "--- schema/criteria/2026.1.yml\n-  required_from_level: 1\n+  required_from_level: 2"
        ),
        right='# schema/criteria/2026.2.yml\nid: "2026.2"\n' + CHANGE + "kind: criteria",
    ),
    Code(
        "entry-gone",
        "The solution's entry was taken away in {commit}.",
        "Ids are permanent and folders never move: links, decisions and adopters hang on them.",
        (
            _GONE,
            "What is put back, but has come to its end, gets “deprecation”.",
        ),
        wrong="$ git rm -r solutions/exempel-felanmalan",
        right=ENTRY + "deprecation: {on: 2026-03-02, reason: withdrawn}",
    ),
    Code(
        "id-reused",
        "The id of a solution that was taken away was used for something else in {commit}.",
        "Old links and decisions would be taken for the new one's.",
        (
            "Give the new solution an id of its own.",
            "In the main branch, let two reviewers allow it, too: registry policy exception",
        ),
        wrong='$ git rm solutions/exempel-felanmalan/solution.yml\n$ git commit -m "Felanmälan"\n'
        + ENTRY
        + "name: {sv: Parkering}",
        right="# solutions/exempel-parkering/solution.yml\nname: {sv: Parkering}",
    ),
    Code(
        "history-shallow",
        "The clone is shallow: it lacks the older history.",
        _WHOLE,
        (
            "Fetch the rest: git fetch --unshallow",
            "In a pipeline, set the depth of the checkout to 0.",
        ),
        wrong="$ git clone --depth 1 https://kod.kommunen.se/registret.git",
        right="$ git clone https://kod.kommunen.se/registret.git",
    ),
    Code(
        "history-incomplete",
        "The clone lacks objects of its history, or holds others under their names.",
        _WHOLE,
        (
            "Clone it anew, without --filter and --depth.",
            "Find out what is missing or altered: git fsck",
        ),
        wrong="$ git clone --filter=blob:none --no-checkout https://kod.kommunen.se/registret.git",
        right="$ git clone https://kod.kommunen.se/registret.git",
    ),
    Code(
        "git-missing",
        "Git is not installed.",
        _WHOLE,
        ("Install git.",),
        wrong="$ git --version\ngit: command not found",
        right="$ git --version\ngit version 2.43.0",
    ),
    Code(
        "no-repository",
        "The registry is in no git repository.",
        _WHOLE,
        ("Clone it with git; an archive that was downloaded has no history.",),
        wrong="$ curl -O https://kod.kommunen.se/registret.tar.gz\n$ tar -xzf registret.tar.gz",
        right="$ git clone https://kod.kommunen.se/registret.git",
    ),
    Code(
        "repository-not-trusted",
        "The folder belongs to somebody else, and git refuses to read it.",
        "Settings in a stranger's folder can make git run programs.",
        ("If you trust it: git config --global --add safe.directory FOLDER",),
        wrong="$ sudo git clone https://kod.kommunen.se/registret.git",
        right="$ git clone https://kod.kommunen.se/registret.git",
    ),
    Code(
        "no-commits",
        "The repository has no commits.",
        _WHOLE,
        ("Commit the registry's files.",),
        wrong="$ git init registret",
        right="$ git clone https://kod.kommunen.se/registret.git",
    ),
    Code(
        "anchor-differs",
        "The founding key is {value}, and {expected} was expected.",
        "Then all of this may be made up by somebody else: everything fits, and nothing is true.",
        (
            (
                "Compare both with the fingerprint that the registry publishes elsewhere; do not "
                "rely on this clone."
            ),
        ),
        wrong="$ registry verify --anchor SHA256:gvP0pNQ5THQ1N01LfXnuwolp2dpdI2G4UsoaIeQyzIk",
        right="$ registry verify --anchor SHA256:os4vtXHnWqQwHCpUb8HfKdEIPIQDW0Zry3eihdC351M",
    ),
    Code(
        "history-rewritten",
        "The history is not the one that was published: {commit} is no part of its main line.",
        "Records or revocations may have been dropped, or put in another order.",
        (
            "Publish nothing. Find a clone that has it: git cat-file -t {commit}",
            "From that clone, put main back: git push --force-with-lease origin {commit}:main",
            "Add what has come since again as new commits, and forbid force pushes to main.",
        ),
        wrong='$ git commit --amend -m "Felanmälan"\n$ git push --force',
        right='$ git commit -m "Felanmälan"\n$ git push',
    ),
    Code(
        "main-line-left",
        "{commit}, which was published, is in the history, but no longer on its main line.",
        (
            "A branch that had merged the main one into itself took its place by a fast-forward, "
            "so that decisions would come in another order than was published."
        ),
        (
            "Put main back where it was: git reset --hard {commit}",
            "Then merge the branch with a merge commit: git merge --no-ff {head}",
            "Publish nothing before, and put main back at the forge, too.",
        ),
        wrong="$ git merge --ff-only change",
        right="$ git merge --no-ff change",
    ),
    Code(
        "checkpoint-elsewhere",
        "The checkpoint is of another registry: “{value}”.",
        "It says nothing of this history.",
        ("Take api/v1/checkpoint.json of this registry's own site.",),
        wrong=(
            "$ registry verify --checkpoint https://another-registry.example/api/v1/checkpoint.json"
        ),
        right=(
            "$ registry verify --checkpoint "
            "https://nordic-solution-registry.example/api/v1/checkpoint.json"
        ),
    ),
)
