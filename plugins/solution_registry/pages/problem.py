"""The page in the place of an entry that cannot be read: its problems, and how to mend them."""

from collections.abc import Iterator
from functools import partial

from solution_registry.language import words
from solution_registry.pages.body import render, rendered
from solution_registry.pages.context import BuildContext
from solution_registry.pages.wrong import wrong
from solution_registry.problem import Problem
from solution_registry.site.page import Page, Rendered


def problem_pages(context: BuildContext) -> Iterator[Page]:
    """One page per broken entry and language, in no list and no sitemap."""
    for id in context.registry.broken:
        path = f"solutions/{id}/"
        problems = tuple(p for p in context.registry.problems if f"{p.path}/".startswith(path))
        alternates = {one: context.site.root(one) + path for one in context.site.languages}
        for language, url in alternates.items():
            yield Page(
                url=url,
                kind="problem",
                language=language,
                key=context.key("problem", language, url, repr(problems)),
                render=partial(_render, context, id, language, url, problems),
                alternates=alternates,
                active="solutions",
                edit=f"{path}solution.yml",
                robots=False,
            )


def _render(
    context: BuildContext,
    id: str,
    language: str,
    url: str,
    problems: tuple[Problem, ...],
) -> Rendered:
    body = render(
        context,
        language,
        "problem.html",
        url,
        id=id,
        problems=wrong(problems, language),
        edit=context.site.edit_url(f"solutions/{id}/solution.yml"),
    )
    return rendered(id, words(language).text("This entry has errors"), body)
