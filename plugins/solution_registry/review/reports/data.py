"""A review as JSON, for programs."""

import json
from typing import Any

from ...language import words
from ...problem import Problem, field_name
from ...reporters.data import row
from ...wording import sentence, visible
from ..effect import Effect
from ..files import FileChange
from ..need import Need
from ..outcome import EntryReview, Review
from ..speech import Speech


def report(review: Review, language: str, *, colour: bool = False) -> str:
    """One object. Values are as they were written, in ASCII, so nothing reaches a terminal.

    ``said`` and other sentences are in the language; null stands for what is not there.
    """
    speech = Speech(words(language), review.vocabulary)
    whole = {
        "version": 1,
        "language": language,
        "verdict": str(review.verdict),
        "base": review.base,
        "head": review.head,
        "day": review.today.isoformat(),
        "solutions": [_entry(one, speech) for one in review.entries],
        "other_files": [visible(path) for path in review.others],
        "rules": [_file(one, speech) for one in review.common if one.sort == "rule"],
        "vocabularies": [_file(one, speech) for one in review.common if one.sort == "terms"],
        "certified_using": [
            {"id": one.entry.id, "terms": [id for _, id in one.terms]} for one in review.using
        ],
        "proven": sorted(visible(one.path) for one in review.judged if one.proven),
        "by_registrar": sorted(visible(one.path) for one in review.judged if one.by_registrar),
        "problems": [row(problem, language) for problem in review.problems],
        "known_before": review.known,
        "needs": [
            _need(need, problem, language)
            for need, problem in zip(review.needs, review.asked, strict=True)
        ],
    }
    return json.dumps(whole, indent=2) + "\n"


def _entry(one: EntryReview, speech: Speech) -> dict[str, Any]:
    found = one.progress
    return {
        "id": one.id,
        "happened": one.happened,
        "name": dict(one.entry.solution.name) if one.entry else None,
        "files": [_file(file, speech) for file in one.files],
        "certification": _effect(one.effect),
        "similar": [
            {
                "id": other.id,
                "same_repository": other.same_repository,
                "same_homepage": other.same_homepage,
                "products": list(other.products),
                "words": list(other.words),
                "areas": list(other.areas),
                "same_kind": other.same_kind,
            }
            for other in one.similar
        ],
        "criteria": {
            "stated": [criterion.id for criterion in found.stated],
            "missing": [criterion.id for criterion in found.missing],
            "for_people": [criterion.id for criterion in found.open],
        }
        if found
        else None,
        "links": [
            {"path": link.path, "field": field_name(link.field), "address": link.address}
            for link in one.links
        ],
    }


def _file(file: FileChange, speech: Speech) -> dict[str, Any]:
    return {
        "path": visible(file.path),
        "sort": file.sort,
        "happened": file.happened,
        "differences": [
            {
                "kind": one.kind,
                "field": field_name(one.field),
                "way": speech.way(one),
                "said": speech.difference(one),
                "old": one.old,
                "new": one.new,
            }
            for one in file.differences
        ],
        "reworded": speech.reworded(file.text) if file.text else None,
    }


def _effect(effect: Effect) -> dict[str, Any]:
    before, after = effect.before, effect.after
    return {
        "before": str(before.status.state) if before else None,
        "after": str(after.status.state) if after else None,
        "level_before": before.status.level if before else 0,
        "level_after": after.status.level if after else 0,
        "uncovered": list(effect.uncovered),
        "covered_again": list(effect.covered),
        "not_verified": sorted(map(visible, after.unverified)) if after else [],
        "confirmed_before": before.confirmed if before else 0,
        "confirmed_after": after.confirmed if after else 0,
    }


def _need(need: Need, problem: Problem, language: str) -> dict[str, Any]:
    said = sentence(problem, language)
    return {
        "who": need.tier,
        "paths": [visible(path) for path in need.paths],
        "organisations": list(need.organisations),
        "reviewers": [reviewer.id for reviewer in need.reviewers],
        "accounts": list(need.accounts),
        "said": said.what,
    }
