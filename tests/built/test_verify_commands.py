"""Every command of the project's own site that tells how to verify, run in a clone of it."""

import subprocess
from pathlib import Path

import pytest

from tests.built.commands import commands, run
from tests.built.site import Site


@pytest.fixture(scope="module")
def clone(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a stranger gets."""
    folder = tmp_path_factory.mktemp("stranger") / "registry"
    subprocess.run(["git", "clone", "-q", str(root), str(folder)], check=True, capture_output=True)
    return folder


@pytest.mark.usefixtures("examples_shown")
def test_all_of_them_hold(site: Site, clone: Path) -> None:
    told = {path for path in site.pages if path.endswith("certification/verify/index.html")}
    swedish = sorted(path for path in told if not path.startswith(("en/", "da/")))
    examples = [path for path in swedish if "exempel-" in path]
    assert len(examples) >= 9
    for path in swedish:
        page = site.text(path)
        ran = run(page, clone)
        assert ran.returncode == 0, (path, ran.stdout, ran.stderr)
        assert "Good" in ran.stdout
        assert commands(page) == commands(site.text(f"en/{path}"))
