"""What makes the checks take something for a person's own, as data for the form's script.

The form asks about it before it shows a file: once it is proposed it stays in git.
"""

import json
from collections.abc import Iterator

from solution_registry.checks.person_names import CAPITAL, GIVEN, MOST, PARTS, TITLE
from solution_registry.checks.persons import OF_A_ROLE, TWO_NAMES, WEBMAIL
from solution_registry.pages.context import BuildContext
from solution_registry.pages.form.names import FOLDER
from solution_registry.site.page import Asset

PERSONS = f"{FOLDER}/persons.json"
"""Beside the script that fetches it, which knows it by this name."""


def person_rules(context: BuildContext) -> Iterator[Asset]:
    """The file; its patterns are in the part that Python and JavaScript have in common."""
    yield Asset(PERSONS, context.key(PERSONS), _made)


def _made() -> bytes:
    patterns = {"title": TITLE, "capital": CAPITAL, "parts": PARTS}
    patterns |= {"twoNames": TWO_NAMES, "ofRole": OF_A_ROLE}
    told = {
        **{name: pattern.pattern for name, pattern in patterns.items()},
        "given": sorted(GIVEN),
        "webmail": sorted(WEBMAIL),
        "most": MOST,
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
