"""A change with one hostile file in it, reviewed, and told in every format."""

from functools import cache
from pathlib import Path
from subprocess import run
from tempfile import mkdtemp

from solution_registry.review import NoReview, review
from solution_registry.review.reports import REPORTS

from tests.review.repository import Repository
from tests.tiny import TODAY

PATHS = (
    "solutions/felanmalan/solution.yml",
    "solutions/felrapport/solution.yml",
    "solutions/felanmalan/adopters/se-9002.yml",
    "solutions/felanmalan/certifications/2026-10-20-1.yml",
    "solutions/felanmalan/certifications/2026-10-20-1.rv-prov.sig",
    "solutions/kravmall/documents/krav.md",
    "policy/policy.yml",
    "policy/reviewers.yml",
    "policy/maintainers.yml",
    "policy/changes/2026-10-20-1.yml",
    "schema/vocabulary/service_areas.yml",
    "schema/criteria/2026.1.yml",
    ".github/workflows/x.yml",
)


@cache
def repository() -> Repository:
    """One for all; each change begins at its ``main``."""
    made = Repository.begin(Path(mkdtemp(prefix="fuzz-")) / "registry")
    made.on_main()
    return made


def proposed(raw: bytes) -> str:
    """A commit on top of ``main`` that puts the bytes into one file; its name."""
    path = PATHS[len(raw) % len(PATHS)]
    commit = (
        b"commit refs/heads/fuzz\ncommitter x <x> 1793534400 +0000\ndata 1\nx\n"
        b"from refs/heads/main^0\nM 100644 inline %s\ndata %d\n%s\n"
        % (path.encode(), len(raw), raw)
    )
    where = repository().folder
    run(["git", "fast-import", "--quiet", "--force"], cwd=where, input=commit, check=True)
    return "fuzz"


def reviewed(raw: bytes) -> None:
    """Review it; the base is checked out, and nothing is written."""
    from .targets import seen

    made = repository()
    try:
        found = review(made.settings(), "main", proposed(raw), TODAY, "prov-konto")
    except NoReview:
        return
    for number, (format, report) in enumerate(REPORTS.items()):
        seen(report(found, ("en", "sv", "da")[number % 3]), format)
