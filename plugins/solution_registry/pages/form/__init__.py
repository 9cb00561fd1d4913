"""The web form: a solution, or the use of one, described in a browser and written as its file.

Its questions are the fields of the models, so that form and schema are one. The scripts of
``assets/form/`` make it live; nothing that is written in it is sent anywhere.
"""

from collections.abc import Iterator

from solution_registry.pages.context import BuildContext
from solution_registry.pages.form.names import name_lists
from solution_registry.pages.form.pages import form_pages, form_parts
from solution_registry.pages.form.persons import person_rules
from solution_registry.site.page import Asset

__all__ = ["form_assets", "form_pages"]


def form_assets(context: BuildContext) -> Iterator[Asset]:
    """What the scripts of a form fetch."""
    yield from form_parts(context)
    yield from name_lists(context)
    yield from person_rules(context)
