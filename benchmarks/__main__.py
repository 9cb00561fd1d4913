"""Prints the benchmark's tables: ``scripts/bench [SIZE…]``."""

import argparse
import filecmp
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.git_environment import shut_off

from . import history, hugo, made_up
from .measure import Measured, least, run, spread, tree

BIN = Path(sys.executable).parent
SIZES = (100, 1000, 10000)
SAMPLE = 50
"""Entries that git is asked about one by one."""
NAMED_PERSON = 42
"""What a review exits with when somebody in particular has to look."""
DATES = """
from datetime import datetime
from pathlib import Path
from solution_registry.history import read
read(Path.cwd(), datetime.now().astimezone().date())
"""
SECOND_OPINION = 1000
"""The largest registry that check-jsonschema is run on: it takes minutes beyond."""


def main() -> None:
    """Measure each size in a folder of its own; all are removed afterwards."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="numbers of solutions")
    parser.add_argument("--no-hugo", action="store_true", help="leave Hugo out")
    parser.add_argument(
        "--runs",
        type=int,
        default=1,
        metavar="N",
        help="build and validate N times; the least counts",
    )
    parser.add_argument(
        "--history", action="store_true", help="only made-up histories: verify and review"
    )
    parser.add_argument("--keep", type=Path, help="a folder to work in and to leave as it is")
    options = parser.parse_args()
    if options.runs < 1:
        parser.error("--runs: once at least")
    shut_off(os.environ)
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"Two runs are comparable only on one machine at one time ({machine}).\n")
    print("| solutions | what | wall s | CPU s | peak MB | note |")
    print("| ---: | --- | ---: | ---: | ---: | --- |")
    # Nothing is removed before the end: where many files were just deleted, ext4 looks for minutes
    # at each place that became free before it gives one away; making files takes much longer then.
    with tempfile.TemporaryDirectory() as folder:
        for size in options.sizes:
            work = (options.keep or Path(folder)) / str(size)
            work.mkdir(parents=True)
            found = (
                proven(work, size)
                if options.history
                else measure(work, size, options.runs, with_hugo=not options.no_hugo)
            )
            for what, measured, note in found:
                print(
                    f"| {size} | {what} | {measured.wall:.2f} | {measured.cpu:.2f} "
                    f"| {measured.memory:.0f} | {note} |",
                    flush=True,
                )


def measure(
    work: Path, size: int, runs: int, *, with_hugo: bool
) -> Iterator[tuple[str, Measured, str]]:
    """Every measurement of one size: what is compared runs by turns, and of each the least counts.

    A computer that others use, too, only ever adds to what a command takes.
    """
    registry, log = work / "registry", work / "log"
    registry.mkdir()
    made_up.write(registry, size)
    os.sync()  # what was just written would be put on disk while we measure
    yield from _validated(registry, log, size, runs)
    command = hugo.command() if with_hugo else None
    builds, theirs = [], []
    for turn in range(runs):
        cache = registry / ".cache"
        if cache.exists():
            cache.rename(work / f"cache-{turn}")
        site = work / f"site-{turn}"
        builds.append(run(_build(site), registry, log))
        html, weight = tree(site, ".html")
        if command:
            if not turn:
                hugo.write(work / "hugo", registry, weight // html)
            os.sync()
            target = ["--destination", str(work / f"hugo-site-{turn}")]
            theirs.append(run([*command, *target], work / "hugo", log))
    full = least(builds)
    files, weight = tree(site)
    note = f"{full.cpu / html * 1000:.2f} ms CPU a page, {html} pages, {files} files, "
    yield "build", full, note + f"{weight / 1e6:.0f} MB{spread(builds)}"
    yield from _rebuilt(work, site, size, runs, full)
    if theirs:
        there = least(theirs)
        its, weight = tree(work / "hugo-site-0", ".html")
        ours_a_page, its_a_page = full.cpu / html * 1000, there.cpu / its * 1000
        note = f"{its_a_page:.2f} ms CPU a page, {its} pages of {weight // its} bytes; ours takes "
        note += f"{ours_a_page / its_a_page:.2f} of its CPU a page{spread(theirs)}"
        yield "Hugo, the same solutions", there, note


def _validated(
    registry: Path, log: Path, size: int, runs: int
) -> Iterator[tuple[str, Measured, str]]:
    """Validating everything, beside check-jsonschema up to a size, and one entry."""
    entries, _ = tree(registry / "solutions")
    validate = [str(BIN / "registry"), "validate"]
    unkept = [str(BIN / "registry"), "--no-cache", "validate"]
    ours, theirs = [], []
    for _ in range(runs):
        ours.append(run(unkept, registry, log))
        if size <= SECOND_OPINION:
            theirs.append(second_opinion(registry, log))
    everything = least(ours)
    yield "validate everything", everything, f"{entries} files{spread(ours)}"
    if theirs:
        other = least(theirs)
        ratio = f"{other.cpu / everything.cpu:.0f} times our CPU, "
        ratio += f"{other.wall / everything.wall:.0f} times our wall time{spread(theirs)}"
        yield "check-jsonschema, the same files", other, ratio
    one = str(_entry(registry, size // 2))
    single = [run([*unkept, one], registry, log) for _ in range(runs)]
    yield "validate one entry", least(single), f"nothing kept{spread(single)}"
    run(validate, registry, log)
    changed = [
        run([*validate, str(_changed(registry, size // 2 - 1 - turn))], registry, log)
        for turn in range(runs)
    ]
    yield "validate one changed entry", least(changed), f"all were validated{spread(changed)}"


def _rebuilt(
    work: Path, site: Path, size: int, runs: int, full: Measured
) -> Iterator[tuple[str, Measured, str]]:
    """Building the site again, with nothing changed and with one entry; once more from nothing."""
    registry, log = work / "registry", work / "log"
    same, changed = [], []
    for turn in range(runs):
        same.append(run(_build(site), registry, log))
        _changed(registry, size // 2 + turn)
        changed.append(run(_build(site), registry, log))
    nothing = least(same)
    yield "build, nothing changed", nothing, share(nothing, full) + spread(same)
    (registry / ".cache").rename(work / "cache")
    run(_build(work / "again"), registry, log)
    equal = "byte-equal to a full build" if same_tree(site, work / "again") else "NOT EQUAL"
    one = least(changed)
    yield "build, one entry changed", one, f"{share(one, full)}, {equal}{spread(changed)}"


def _entry(registry: Path, number: int) -> Path:
    return registry / f"solutions/solution-{number:05d}/solution.yml"


def _changed(registry: Path, number: int) -> Path:
    """An entry that is at another phase of its life from now on."""
    file = _entry(registry, number)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("lifecycle: production", "lifecycle: phase_out"), "utf-8")
    return file


def _build(site: Path) -> list[str]:
    return [str(BIN / "mkdocs"), "build", "--quiet", "--site-dir", str(site)]


def proven(work: Path, size: int) -> Iterator[tuple[str, Measured, str]]:
    """The proof of a history of one size, the review of a change, and the dates of all entries."""
    clone, log = work / "clone", work / "log"
    clone.mkdir()
    history.write(clone, size)
    registry = str(BIN / "registry")
    verified = run([registry, "verify"], clone, log)
    yield "verify", verified, log.read_text(encoding="utf-8").splitlines()[0]
    history.propose(clone, size // 2)
    review = [registry, "review", "--base", "main", "--head", "proposal"]
    yield "review of one entry", run(review, clone, log, ok=(0, NAMED_PERSON)), ""
    dates = run([sys.executable, "-c", DATES], clone, log)
    yield "dates of all entries, one pass", dates, ""
    sample = min(size, SAMPLE)
    command = history.LAST_CHANGES.format(sample=sample)
    each = run(["sh", "-c", command], clone, log)
    whole = each.cpu / sample * size
    note = f"all {size}: {whole:.0f} s of CPU, {whole / dates.cpu:.0f} times one pass"
    yield f"the same by a git log each, {sample} entries", each, note


def second_opinion(registry: Path, log: Path) -> Measured:
    """The same files through check-jsonschema: a command per schema, times added."""
    runs = []
    for schema, files in (
        ("solution", "solutions/*/solution.yml"),
        ("adopter", "solutions/*/adopters/*.yml"),
    ):
        names = [str(path.relative_to(registry)) for path in sorted(registry.glob(files))]
        schemafile = f"schema/{schema}.schema.json"
        command = [str(BIN / "check-jsonschema"), "--schemafile", schemafile, *names]
        runs.append(run(command, registry, log))
    return Measured(
        sum(one.wall for one in runs), sum(one.cpu for one in runs), max(one.memory for one in runs)
    )


def share(part: Measured, whole: Measured) -> str:
    """How much CPU a run took of another."""
    return f"{part.cpu / whole.cpu:.1%} of a full build's CPU"


def same_tree(one: Path, other: Path) -> bool:
    """Whether two folders hold the same files with the same bytes."""
    names = {path.relative_to(one) for path in one.rglob("*") if path.is_file()}
    if names != {path.relative_to(other) for path in other.rglob("*") if path.is_file()}:
        return False
    return all(filecmp.cmp(one / name, other / name, shallow=False) for name in names)


if __name__ == "__main__":
    main()
