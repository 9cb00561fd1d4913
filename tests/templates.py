"""What the templates of the pages say."""

from solution_registry.language import Words
from solution_registry.pages.environment import TEMPLATES, make_environment


def msgids() -> set[str | tuple[str, str]]:
    """The sentences of all templates; those with a number as pairs, for one and for more."""
    environment = make_environment(Words("en", {}, {}))
    for file in TEMPLATES.rglob("*.html"):
        environment.get_template(file.relative_to(TEMPLATES).as_posix())
    return set(environment.msgids)  # type: ignore[attr-defined] # see `make_environment`
