"""Every code, once. A code is a promise: it may be retired, and is never used for anything else."""

from collections.abc import Mapping
from types import MappingProxyType, ModuleType

from solution_registry.wording.code import Code

from . import (
    amounts,
    certification,
    characters,
    content,
    decisions,
    fields,
    forms,
    history,
    links,
    names,
    needs,
    phases,
    policy,
    procurement,
    publiccode,
    records,
    references,
    review,
    signatures,
    signing,
    syntax,
    words,
    yaml,
)

_PARTS: tuple[tuple[str, tuple[ModuleType, ...]], ...] = (
    ("How a file is written", (characters, yaml, syntax)),
    ("Fields, words and numbers", (fields, words, forms)),
    ("Names of files, and what they refer to", (names, references)),
    ("What an entry says", (content, amounts, phases, procurement)),
    ("Certification and signatures", (certification, signatures, records)),
    ("The registry's rules and history", (policy, history, signing)),
    ("What a person looks at in a proposal", (review, decisions, needs)),
    ("Links and publiccode.yml", (links, publiccode)),
)

PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        title: tuple(code.code for table in tables for code in table.CODES)
        for title, tables in _PARTS
    }
)
"""The parts of the failure guide: the title of each (an English msgid), and its codes."""


class _Codes(dict[str, Code]):
    """Says where a code is defined to whoever reports one that is not."""

    def __missing__(self, code: str) -> Code:
        """Raise KeyError, with what to do."""
        raise KeyError(
            f"{code!r} has no words: add a Code for it to the table of its part in wording/codes/"
        )


CODES: Mapping[str, Code] = MappingProxyType(
    _Codes((code.code, code) for _, tables in _PARTS for table in tables for code in table.CODES)
)
"""Code → its words, in the order of the failure guide."""
