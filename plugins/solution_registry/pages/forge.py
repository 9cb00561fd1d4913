"""Links to the forge that follow from the address at which a file is edited."""

import re
from urllib.parse import quote

from solution_registry.site.settings import SiteSettings

_NEW: tuple[tuple[re.Pattern[str], str], ...] = (
    # GitLab, GitHub, Forgejo and Gitea: what stands before the branch, and how a file is added.
    (re.compile(r"(.*)/-/edit/(.*)\Z"), r"\1/-/new/\2?file_name="),
    (re.compile(r"(.*)/_edit/(.*)\Z"), r"\1/_new/\2?filename="),
    (re.compile(r"(.*)/edit/(.*)\Z"), r"\1/new/\2?filename="),
)


def new_file_url(site: SiteSettings, folder: str, name: str) -> str:
    """Where a file is added to `folder` of the repository; "" where the forge is not known."""
    address = site.edit_url(folder)
    for edit, new in _NEW:
        if edit.match(address):
            return edit.sub(new, address) + quote(name)
    return ""
