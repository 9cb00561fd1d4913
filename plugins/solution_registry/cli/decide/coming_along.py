"""Who comes along with the files that a registry is founded with, and can decide from then on."""

from collections.abc import Iterator, Mapping

from ...certification.change_rules import ENOUGH
from ...certification.rules import read_rules
from ..context import Here


def coming_along(here: Here, files: Mapping[str, bytes]) -> Iterator[str]:
    """The reviewers of the files, and the registrar, each with their key; and what that means.

    Nothing where the founder decides alone. Files that no registry can be founded with are told of
    elsewhere.
    """
    rules, _problems = read_rules(files)
    if rules is None or not rules.keys:
        return
    _ = here.words.text
    registrar = rules.policy.registrar
    for one in (*rules.reviewers.values(), *((registrar,) if registrar else ())):
        if one.id in rules.keys:
            told = _("From the first day %(id)s of %(organisation)s decides: %(key)s")
            key = rules.keys[one.id].fingerprint
            yield told % {"id": one.id, "organisation": one.organisation, "key": key}
    yield _(
        "If you do not know them and their keys, take them out of policy/reviewers.yml and "
        "policy/policy.yml first."
    )
    if sum(one.active_on(here.today) for one in rules.reviewers.values()) >= ENOUGH:
        yield _("They also decide on policy from then on, and the founding key decides nothing.")
