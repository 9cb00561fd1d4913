"""Links to the forge that follow from the address at which a file is edited."""

import re
from typing import NamedTuple

from solution_registry.site.settings import SiteSettings


class NewFile(NamedTuple):
    """Where a file is added to `solutions/` in the repository.

    `address` ends where the file's name goes, and `content` is what comes before its content;
    "" where the forge takes none.
    """

    address: str
    content: str


_NEW: tuple[tuple[re.Pattern[str], str, str], ...] = (
    # GitLab, which took a content once (gitlab-org/gitlab#532221); Forgejo and Gitea
    # (https://docs.gitea.com/development/integrations); GitHub: what stands before the branch, how
    # a file is added, and how its content is given.
    (re.compile(r"(.*)/-/edit/(.*)\Z"), r"\1/-/new/\2?file_name=", ""),
    (re.compile(r"(.*)/_edit/(.*)\Z"), r"\1/_new/\2?filename=", "&value="),
    (re.compile(r"(.*)/edit/(.*)\Z"), r"\1/new/\2?filename=", "&value="),
)


def new_file(site: SiteSettings) -> NewFile | None:
    """Where a file is added to `solutions/`; None where the forge is not known."""
    address = site.edit_url("solutions")
    for edit, new, content in _NEW:
        if edit.match(address):
            return NewFile(edit.sub(new, address), content)
    return None
