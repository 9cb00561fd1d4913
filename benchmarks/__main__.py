"""Prints the benchmark's tables: ``scripts/bench [SIZE…]``."""

import argparse
import filecmp
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from . import history, hugo, made_up
from .measure import Measured, run, tree

BIN = Path(sys.executable).parent
SIZES = (100, 1000, 10000)
SAMPLE = 50
"""Entries that git is asked about one by one."""
NAMED_PERSON = 42
"""What a review exits with when somebody in particular has to look."""
DATES = "from pathlib import Path; from solution_registry.history import read; read(Path.cwd())"
SECOND_OPINION = 1000
"""The largest registry that check-jsonschema is run on: it takes minutes beyond."""


def main() -> None:
    """Measure each size in a folder of its own, which is removed afterwards."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="numbers of solutions")
    parser.add_argument("--no-hugo", action="store_true", help="leave Hugo out")
    parser.add_argument(
        "--history", action="store_true", help="only made-up histories: verify and review"
    )
    parser.add_argument("--keep", type=Path, help="a folder to work in and to leave as it is")
    options = parser.parse_args()
    print(f"Two runs are comparable only on one machine at one time ({os.cpu_count()} cores).\n")
    print("| solutions | what | wall s | CPU s | peak MB | note |")
    print("| ---: | --- | ---: | ---: | ---: | --- |")
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            work = (options.keep or Path(folder)) / str(size)
            work.mkdir(parents=True)
            found = (
                proven(work, size)
                if options.history
                else measure(work, size, with_hugo=not options.no_hugo)
            )
            for what, measured, note in found:
                print(
                    f"| {size} | {what} | {measured.wall:.2f} | {measured.cpu:.2f} "
                    f"| {measured.memory:.0f} | {note} |",
                    flush=True,
                )


def measure(work: Path, size: int, *, with_hugo: bool) -> Iterator[tuple[str, Measured, str]]:
    """Every measurement of one size."""
    registry, site, log = work / "registry", work / "site", work / "log"
    registry.mkdir()
    made_up.write(registry, size)
    os.sync()  # what was just written would be put on disk while we measure
    entries, _ = tree(registry / "solutions")
    changed = registry / f"solutions/solution-{size // 2:05d}/solution.yml"
    validate = [str(BIN / "registry"), "--no-cache", "validate"]
    all_valid = run(validate, registry, log)
    yield "validate everything", all_valid, f"{entries} files"
    if size <= SECOND_OPINION:
        other = second_opinion(registry, log)
        ratio = f"{other.cpu / all_valid.cpu:.0f} times our CPU"
        yield "check-jsonschema, the same files", other, ratio
    yield "validate one entry", run([*validate, str(changed)], registry, log), ""
    build = [str(BIN / "mkdocs"), "build", "--quiet", "--site-dir", str(site)]
    full = run(build, registry, log)
    files, weight = tree(site)
    html, html_weight = tree(site, ".html")
    note = f"{full.cpu / html * 1000:.2f} ms CPU a page, {html} pages, {files} files, "
    yield "build", full, note + f"{weight / 1e6:.0f} MB"
    yield "build, nothing changed", (same := run(build, registry, log)), share(same, full)
    text = changed.read_text(encoding="utf-8")
    changed.write_text(text.replace("lifecycle: production", "lifecycle: phase_out"), "utf-8")
    one = run(build, registry, log)
    shutil.rmtree(registry / ".cache", ignore_errors=True)
    run([*build[:-1], str(work / "again")], registry, log)
    equal = "byte-equal to a full build" if same_tree(site, work / "again") else "NOT EQUAL"
    yield "build, one entry changed", one, f"{share(one, full)}, {equal}"
    os.sync()
    if with_hugo and (command := hugo.command()):
        hugo.write(work / "hugo", registry, html_weight // html)
        there = run(command, work / "hugo", log)
        its, weight = tree(work / "hugo/public", ".html")
        ours_a_page, its_a_page = full.cpu / html * 1000, there.cpu / its * 1000
        note = f"{its_a_page:.2f} ms CPU a page, {its} pages of {weight // its} bytes; ours takes "
        note += f"{ours_a_page / its_a_page:.2f} of its CPU a page"
        yield "Hugo, the same solutions", there, note


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
