"""Lighthouse, on its phone profile: a middling telephone on a slow mobile network, simulated.

Lighthouse slows the processor down by a fixed factor, made for a quick computer that does nothing
else. So each run also tells how quick this one was meanwhile (`index`), and the factor follows from
the run before; the first is made to learn that, and does not count. Of the others that one counts
in which the computer was least busy.
"""

import json
import os
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.browser.chromium import find_chromium

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMES = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time")
PHONE = 430
"""The benchmark index of the telephone: a quarter of the 1 500 to 2 000 of a good computer."""

_TRIES = 3
_CHROME = "--headless=new --no-sandbox --disable-gpu"


@dataclass(frozen=True, slots=True)
class Run:
    """What one run found: points by category, seconds by time, shift, bytes, and the index."""

    points: tuple[int, ...]
    seconds: tuple[float, ...]
    shift: float
    size: int
    index: float
    slowed: float
    faults: tuple[str, ...]


def best(node_modules: Path, url: str, runs: int) -> Run:
    """Run several times; the run counts in which the computer was least busy."""
    made = [_again(node_modules, url, 4.0)]
    for _ in range(runs):
        slowed = max(1.0, made[-1].index / PHONE)
        made.append(_again(node_modules, url, round(slowed, 1)))
    return max(made[1:], key=lambda run: run.index)


def _again(node_modules: Path, url: str, slowed: float) -> Run:
    """Run until it works: now and then Lighthouse misses the beginning, and asks for another."""
    for _ in range(_TRIES - 1):
        with suppress(subprocess.CalledProcessError):
            return _run(node_modules, url, slowed)
    return _run(node_modules, url, slowed)


def _run(node_modules: Path, url: str, slowed: float) -> Run:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "report.json")
        arguments = [
            url,
            "--quiet",
            "--output=json",
            f"--output-path={file}",
            f"--chrome-flags={_CHROME}",
            f"--throttling.cpuSlowdownMultiplier={slowed}",
            f"--only-categories={','.join(CATEGORIES)}",
        ]
        subprocess.run(  # noqa: S603 - the package installed for this
            [str(node_modules / ".bin/lighthouse"), *arguments],
            env=os.environ | {"CHROME_PATH": find_chromium() or ""},
            check=True,
        )
        report = json.loads(file.read_text("utf-8"))
    audits, found = report["audits"], report["categories"]
    weighed = {one["id"] for name in CATEGORIES[1:] for one in found[name]["auditRefs"]}
    return Run(
        points=tuple(round(100 * (found[name]["score"] or 0)) for name in CATEGORIES),
        seconds=tuple(audits[name]["numericValue"] / 1000 for name in TIMES),
        shift=audits["cumulative-layout-shift"]["numericValue"],
        size=int(audits["total-byte-weight"]["numericValue"]),
        index=report["environment"]["benchmarkIndex"],
        slowed=slowed,
        faults=tuple(sorted(name for name in weighed if audits[name]["score"] == 0)),
    )
