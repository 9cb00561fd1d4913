"""Fuzzes one target for some seconds, led by what code each input reaches; see scripts/fuzz."""

import os
import sys
from pathlib import Path
from shutil import copyfile

import atheris

with atheris.instrument_imports(include=["solution_registry"]):
    from tests.conftest import SET

    from .targets import TARGETS

HERE = Path(__file__).parent
SEEDS = {
    "names": [HERE.parent / "corpus" / "names"],
    "document": [HERE.parent.parent / "docs"],
    "signatures": [HERE.parent.parent / "solutions"],
}
"""Where to begin, by target; the others begin with entries."""
ENTRIES = [HERE.parent / "corpus" / kind for kind in ("yaml", "values")]
ENDINGS = {".yml", ".txt", ".md", ".sig", ".json", ".bin"}
WORDS = HERE / "words.txt"


def main(name: str, seconds: str, corpus: str, found: str) -> None:
    """Begin with the seeds in ``corpus``, and write what is found to ``found``."""
    os.environ.update(SET)
    folder = Path(corpus)
    folder.mkdir(parents=True, exist_ok=True)
    for number, file in enumerate(
        file for seeds in [*SEEDS.get(name, ENTRIES), HERE / "found"] for file in seeds.rglob("*")
    ):
        if file.suffix in ENDINGS and file.stat().st_size < 20_000:
            copyfile(file, folder / f"seed-{number}")
    options = [
        f"-max_total_time={seconds}",
        f"-artifact_prefix={found}/{name}-",
        f"-dict={WORDS}",
        "-max_len=4000",
        "-timeout=10",
        "-malloc_limit_mb=1000",
        # For the whole run: cmarkgfm keeps what it has returned (7 kB each time, more of tables).
        "-rss_limit_mb=6000",
        "-print_final_stats=1",
        "-verbosity=1",
    ]
    atheris.Setup([sys.argv[0], *options, str(folder)], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
