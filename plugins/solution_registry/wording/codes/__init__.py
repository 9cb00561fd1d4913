"""Every code, once. A code is a promise: it may be retired, and is never used for anything else."""

from collections.abc import Mapping
from types import MappingProxyType

from solution_registry.wording.code import Code

from . import (
    amounts,
    certification,
    characters,
    content,
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

_TABLES = (
    characters,
    yaml,
    syntax,
    fields,
    words,
    forms,
    names,
    references,
    content,
    amounts,
    phases,
    procurement,
    certification,
    signatures,
    records,
    policy,
    history,
    signing,
    review,
    needs,
    links,
    publiccode,
)

CODES: Mapping[str, Code] = MappingProxyType(
    {code.code: code for table in _TABLES for code in table.CODES}
)
"""Code → its words, in the order of the failure guide."""
