"""A project of MkDocs with a made-up registry, to build as the command does."""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from solution_registry.plugin import shell

from tests.site.made_up import MadeUp

MKDOCS = {
    "site_name": "Registret",
    "site_url": "https://example.org/reg/",
    "theme": {"name": "material", "font": False},
    "markdown_extensions": ["attr_list"],
    "plugins": [{"solution-registry": {}}],
}


Command = Literal["build", "gh-deploy", "serve"]


@dataclass(slots=True)
class MkDocsProject:
    """A folder with mkdocs.yml and docs/; `options` are the plugin's, `settings` MkDocs' own."""

    root: Path
    content: MadeUp
    options: dict[str, Any] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)

    def write(self, path: str, text: str) -> None:
        """Write a file of the project."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def config(self, command: Command = "build", **changes: Any) -> MkDocsConfig:
        """Read mkdocs.yml, as `mkdocs COMMAND` does."""
        settings = {**MKDOCS, "plugins": [{"solution-registry": self.options}], **self.settings}
        self.write("mkdocs.yml", yaml.safe_dump(settings))
        config = load_config(str(self.root / "mkdocs.yml"), **changes)
        config.plugins.on_startup(command=command, dirty=False)
        return config

    def build(self, *, strict: bool = True) -> "MkDocsProject":
        """Run `mkdocs build`."""
        config = self.config(strict=strict)
        build(config)
        config.plugins.on_shutdown()
        return self

    def read(self, path: str) -> str:
        """Read a file of the built site."""
        return (self.root / "site" / path).read_text(encoding="utf-8")

    def files(self) -> Mapping[str, bytes]:
        """Read all of the built site."""
        site = self.root / "site"
        found = (path for path in site.rglob("*") if path.is_file())
        return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MkDocsProject]:
    """A project whose registry is made up, with one hand-written page per language."""
    content = MadeUp()
    monkeypatch.setattr(shell, "load", content)
    made = MkDocsProject(tmp_path, content)
    made.write("docs/about.md", "# Om registret\n")
    made.write("docs/en/about.md", "# About the registry\n")
    made.write("docs/da/about.md", "# Om registret på dansk\n")
    before = list(logging.getLogger("mkdocs").handlers)
    yield made
    logging.getLogger("mkdocs").handlers[:] = before
