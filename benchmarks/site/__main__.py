"""Prints what a built site is worth to its readers: ``scripts/measure [PAGE…]``."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.site import lighthouse, tools, validity, weight
from benchmarks.site.host import hosted
from tests.browser.kinds import HOMES, KINDS, address

PAGES = (
    "",
    "solutions/",
    "solutions/altinn/",
    "organisations/se-0180/",
    "statistics/",
)
"""Home, catalogue, a solution, an organisation, statistics."""


def main() -> int:
    """Measure, and say what is missing to measure with."""
    parser = argparse.ArgumentParser(prog="scripts/measure", description=__doc__)
    parser.add_argument(
        "pages", nargs="*", type=_page, default=PAGES, help="addresses from the site's root"
    )
    parser.add_argument("--site", type=Path, default=Path("site"), help="the folder of the site")
    parser.add_argument("--runs", type=int, default=3, help="how often Lighthouse sees each page")
    parser.add_argument("--only", choices=[*PARTS], help="one of the measurements")
    options = parser.parse_args()
    if not (options.site / "index.html").is_file():
        sys.stderr.write(f"There is no site in {options.site}. ./scripts/serve --build makes it.\n")
        return 2
    if missing := [page for page in options.pages if not (options.site / page).is_dir()]:
        sys.stderr.write(f"{options.site} has no page at: {', '.join(missing)}\n")
        return 2
    try:
        good = [
            PARTS[name](options.site.resolve(), options.pages, options.runs)
            for name in ([options.only] if options.only else PARTS)
        ]
    except tools.Missing as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0 if all(good) else 1


def _page(address: str) -> str:
    """An address as this program writes them: ``solutions/``, and nothing for the home page."""
    path = address.strip("/")
    return f"{path}/" if path else ""


def weigh(site: Path, pages: Sequence[str], _: int) -> bool:
    """Print what pages weigh."""
    kinds = ("HTML", "our CSS", "our scripts", "our later scripts", "theme CSS", "theme scripts")
    print(f"| page | {' | '.join(f'{kind}, KB' for kind in kinds)} | compressed, KB |")
    print(f"| --- |{' ---: |' * (len(kinds) + 1)}")
    for page in pages:
        found = weight.weights(site, f"{page}index.html")
        cells = [f"{found[kind].plain / 1000:.1f}" if kind in found else "0" for kind in kinds]
        packed = sum(one.packed for one in found.values()) / 1000
        print(f"| `/{page}` | {' | '.join(cells)} | {packed:.1f} |")
    print(flush=True)
    return True


def shine(site: Path, pages: Sequence[str], runs: int) -> bool:
    """Print what Lighthouse says."""
    node_modules = tools.install()
    print(
        "| page | performance | accessibility | best practices | SEO | FCP s | LCP s | TBT s |",
        end="",
    )
    print(" CLS | loaded, KB | index | slowed |")
    print(f"| --- |{' ---: |' * 11}")
    reached = True
    with hosted(site) as url:
        for page in pages:
            run = lighthouse.best(node_modules, url + page, runs)
            points = " | ".join(map(str, run.points))
            seconds = " | ".join(f"{one:.2f}" for one in run.seconds)
            print(
                f"| `/{page}` | {points} | {seconds} | {run.shift:.3f} | {run.size / 1000:.0f} "
                f"| {run.index:.0f} | {run.slowed:g} × |",
                flush=True,
            )
            for fault in run.faults:
                sys.stderr.write(f"  /{page}: {fault}\n")
            reached = reached and min(run.points) >= 99
    print(flush=True)
    return reached


def check(site: Path, _: Sequence[str], __: int) -> bool:
    """Print whether every kind of page, in every language, is valid."""
    paths = [f"{address(kind, language)}index.html" for kind in KINDS for language in HOMES]
    allowed, others = validity.faults(tools.install(), site, [*paths, "404.html"])
    print(f"{len(paths) + 1} pages checked as HTML, {len(others)} faults.")
    for whose, count in allowed.most_common():
        print(f"Let pass: {whose}, {count} times.")
    for fault in others:
        print(fault)
    print(flush=True)
    return not others


PARTS = {"weight": weigh, "html": check, "lighthouse": shine}


if __name__ == "__main__":
    sys.exit(main())
