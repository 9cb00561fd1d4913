"""Every day and year of a file is one that has come, or one of those that may be to come."""

import re
from pathlib import Path

import pytest
from solution_registry.checks import dates
from solution_registry.generated.fields import all_fields
from solution_registry.model.adopter import Adopter
from solution_registry.model.base import Model
from solution_registry.model.solution import Solution
from solution_registry.pages.form.asked import NOT_ASKED

JUDGED = {
    Solution: {*dates.PAST, *dates.PRICED},
    Adopter: {*dates.PAST_OF_USE, *dates.PRICED_OF_USE},
}
TO_COME = {
    Solution: {
        "suppliers.*.agreement_until",
        "procurement_routes.*.eligible.*.deadline",
        "procurement_routes.*.first_call_off",
        "procurement_routes.*.last_call_off",
        "support.until",
        "contacts.*.review_by",
        "attestations.*.valid_until",
        "deprecation.on",
    },
    Adopter: {"since"},
}
"""What one may say beforehand; whether a use has begun is told by its stage as well."""


@pytest.mark.parametrize("model", [Solution, Adopter])
def test_all_are_judged(model: type[Model]) -> None:
    found = {
        field.name.replace("[]", ".*")
        for field in all_fields(model)
        if field.form.sort == "day"
        or field.form.pattern.startswith("^(19|20|21)")
        or field.form.least == 1990
    }
    assert found == JUDGED[model] | TO_COME[model]


def test_the_form_judges_the_same(root: Path) -> None:
    script = root / "plugins/solution_registry/assets/form/rules.js"
    tables = dict(re.findall(r"const ([A-Z_]+) = \[(.*?)\];", script.read_text("utf-8"), re.DOTALL))
    for name, text in tables.items():
        asked = [one for one in getattr(dates, name) if one.split(".")[0] not in NOT_ASKED]
        assert re.findall(r'"(.*?)"', text) == asked
    assert len(tables) == 4
