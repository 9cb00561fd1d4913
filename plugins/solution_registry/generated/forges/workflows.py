"""Workflows: one text for GitHub, Forgejo and Gitea, one for GitLab."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from ..basis import Basis

WORKFLOWS: Final = ("review", "publish", "upkeep")
"""What there is a workflow for; the texts are in ``files/``."""

BRANCH: Final = "main"
IMAGE: Final = "python:3.13-bookworm"
"""Has git, and a Python that makes environments; where the forge brings no machine of its own."""
CACHE: Final = "27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5"

_FILES: Final = Path(__file__).parent / "files"


@dataclass(frozen=True, slots=True)
class Host:
    """A forge that reads such workflows: where it looks for them, and what runs them.

    ``edit`` is what its addresses say where a file is edited.
    """

    name: str
    folder: str
    machine: tuple[str, ...]
    edit: str


GITHUB: Final = Host("github", ".github", ("runs-on: ubuntu-24.04",), "edit")
_CONTAINER: Final = ("runs-on: docker", f"container: {IMAGE}")
GITEA_FORGEJO: Final = (
    Host("forgejo", ".forgejo", _CONTAINER, "_edit"),
    Host("gitea", ".gitea", _CONTAINER, "_edit"),
)


def workflow(name: str, host: Host, basis: Basis) -> bytes:
    """A workflow of GitHub's form."""
    return _made(
        f"{name}.yml",
        basis,
        forge=host.name,
        machine="\n    ".join(host.machine),
        edit=host.edit,
        user="x-access-token",
        proposals="pull",
        cache=CACHE,
    )


def gitlab_ci(basis: Basis) -> bytes:
    """GitLab's pipelines."""
    return _made(
        "gitlab-ci.yml", basis, user="gitlab-ci-token", proposals="merge-requests", image=IMAGE
    )


def _made(file: str, basis: Basis, **values: Any) -> bytes:
    environment = _environment()

    def fetch(*, change: bool) -> str:
        text: str = environment.get_template("fetch.sh").render(change=change, **values)
        return text.rstrip("\n")

    template = environment.get_template(file)
    language = basis.languages[0]
    text: str = template.render(fetch=fetch, branch=BRANCH, language=language, **values)
    return text.encode()


@cache
def _environment() -> Any:
    """Marks that no workflow and no shell has; what is put in is ours, and never HTML."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(  # noqa: S701 - nothing of it is HTML
        loader=FileSystemLoader(_FILES),
        undefined=StrictUndefined,
        variable_start_string="<<",
        variable_end_string=">>",
        block_start_string="<%",
        block_end_string="%>",
        comment_start_string="<#",
        comment_end_string="#>",
        keep_trailing_newline=True,
        lstrip_blocks=True,
        trim_blocks=True,
    )
