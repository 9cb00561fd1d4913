"""The jobs that publish a site tell it where its files are edited, as each forge has it."""

import re
from pathlib import Path

import pytest
from mkdocs.config import load_config
from solution_registry.pages.forge import new_file
from solution_registry.plugin import Options
from solution_registry.plugin.settings import site_settings

ROOT = Path(__file__).parents[2]
ADDRESS = "https://forge.example.org/town/registry"
FORGES = {
    ".github/workflows/publish.yml": ("edit/main", "new/main"),
    ".gitlab-ci.yml": ("-/edit/main", "-/new/main"),
    ".forgejo/workflows/publish.yml": ("_edit/main", "_new/main"),
    ".gitea/workflows/publish.yml": ("_edit/main", "_new/main"),
}


@pytest.mark.parametrize("job", FORGES)
def test_files_are_edited_and_added_where_the_job_says(
    job: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit, new = FORGES[job]
    [told] = re.findall(r"EDIT_URI: (\S+)", (ROOT / job).read_text(encoding="utf-8"))
    monkeypatch.setenv("REPO_URL", ADDRESS)
    monkeypatch.setenv("EDIT_URI", told)
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.plugins._current_plugin = "solution-registry"
    options = config.plugins["solution-registry"].config
    assert isinstance(options, Options)
    site = site_settings(options, config, serving=False)
    assert site.edit_url("solutions/a/solution.yml") == f"{ADDRESS}/{edit}/solutions/a/solution.yml"
    added = new_file(site)
    assert added is not None
    assert added.address.startswith(f"{ADDRESS}/{new}/solutions?")
