"""Verdicts of met on what the entry does not state: told to all who sign, take in or read them."""

from collections.abc import Mapping
from typing import Any

from ..model.certification import Certification, CriteriaSet
from .progress import not_stated


def met_without(
    record: Certification, criteria: CriteriaSet, data: Mapping[str, Any]
) -> Mapping[str, tuple[str, ...]]:
    """Criteria that are judged as met though what is looked for is not stated, with what that is.

    ``data`` is what was judged. Reviewers may have seen it elsewhere, so that nothing is refused.
    Adopters are those that a certification counts; a decision that declines rests on none.
    """
    verdicts = record.verdicts or {}
    adopters = bool(record.adopters) or record.decision != "certified"
    return {
        one.id: places
        for one in criteria.criteria
        if one.machine == "presence"
        and one.id in verdicts
        and verdicts[one.id].verdict == "met"
        and (places := not_stated(one, data, adopters))
    }


def met_without_any(
    record: Certification, criteria: CriteriaSet, data: Mapping[str, Any]
) -> Mapping[str, tuple[str, ...]]:
    """The same, of whole fields alone: those that the solution's page calls not stated.

    That a field says less than is looked for is what reviewers weigh, and no contradiction.
    """
    found = met_without(record, criteria, data)
    whole = {id: tuple(one for one in places if "." not in one) for id, places in found.items()}
    return {id: fields for id, fields in whole.items() if fields}
