"""Which values of closed lists the glossary explains, so that their labels can lead there."""

from collections.abc import Mapping
from types import MappingProxyType

from solution_registry.registry import Vocabulary

Explained = Mapping[str, Mapping[str, str]]
"""Closed list → value → id of a term of the glossary."""

EXPLAINED: Explained = MappingProxyType(
    {
        "RouteType": {
            "open_source": "open-source",
            "framework": "framework-agreement",
            "dynamic_purchasing": "dynamic-purchasing-system",
            "option_clause": "option-clause",
            "authority_cooperation": "in-house-and-cooperation",
            "in_house": "in-house-and-cooperation",
            "direct_award": "direct-award",
        },
        "Procedure": {
            "open": "open-procedure",
            "restricted": "restricted-procedure",
            "negotiated": "negotiated-procedure",
            "competitive_dialogue": "competitive-dialogue",
            "innovation_partnership": "innovation-partnership",
            "call_off": "call-off",
            "mini_competition": "mini-competition",
            "direct_award": "direct-award",
            "dynamic_purchasing": "dynamic-purchasing-system",
        },
        "Law": {
            "LOU": "public-procurement-act",
            "LUF": "utilities-procurement-act",
            "LUK": "concessions-procurement-act",
            "LUFS": "defence-and-security-procurement-act",
            "LOV": "system-of-choice-act",
            "udbudsloven": "danish-public-procurement-act",
            "tilbudsloven": "danish-tender-act",
            "forsyningsvirksomhedsdirektivet": "utilities-directive",
        },
    }
)


def explained(vocabulary: Vocabulary) -> Explained:
    """Keep what the glossary of this registry has: an operator may have other terms."""
    there = vocabulary.registry_terms.keys() | vocabulary.procurement_terms.keys()
    return {
        name: {value: term for value, term in terms.items() if term in there}
        for name, terms in EXPLAINED.items()
    }
