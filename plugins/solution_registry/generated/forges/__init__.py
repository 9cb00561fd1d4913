"""What forges read: workflows, templates, forms, owners and protection; for all three from one."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from ..basis import Basis
from .forms import FORMS, issue_form, issue_template
from .owners import by_path, by_pattern
from .proposal import proposal_template
from .protection import forgejo_protection, github_ruleset, gitlab_protection
from .workflows import GITEA_FORGEJO, GITHUB, WORKFLOWS, gitlab_ci, workflow

_ISSUES: Final = ".github/ISSUE_TEMPLATE"
"""GitHub, Forgejo and Gitea all read forms here, and would show twice what lay twice."""

FORGE_FILES: Mapping[str, Callable[[Basis], bytes]] = MappingProxyType(
    {
        **{
            f"{forge.folder}/workflows/{name}.yml": partial(workflow, name, forge)
            for forge in (GITHUB, *GITEA_FORGEJO)
            for name in WORKFLOWS
        },
        ".gitlab-ci.yml": gitlab_ci,
        **{f"{_ISSUES}/{form.name}.yml": partial(issue_form, form) for form in FORMS},
        **{
            f".gitlab/issue_templates/{form.name}.md": partial(issue_template, form)
            for form in FORMS
        },
        ".github/pull_request_template.md": proposal_template,
        ".gitlab/merge_request_templates/Default.md": proposal_template,
        ".github/CODEOWNERS": by_path,
        ".gitlab/CODEOWNERS": by_path,
        ".forgejo/CODEOWNERS": by_pattern,
        ".gitea/CODEOWNERS": by_pattern,
        ".github/ruleset.json": github_ruleset,
        ".gitlab/protected-branch.json": gitlab_protection,
        ".forgejo/branch-protection.json": forgejo_protection,
    }
)
"""Path from the registry's root → what makes the file. Gitea has no folder of Forgejo's name."""
