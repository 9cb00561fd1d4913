"""The rules over entries: one function each, listed in two tables.

``ENTRY_CHECKS`` look at one entry and what it stands on; their findings are kept with the entry.
``REGISTRY_CHECKS`` look at what entries say of each other, from outlines alone.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from ..problem import Problem
from ..registry import Entry, Ground, Outline
from .adopters import (
    adopter_is_lead,
    case_number_missing,
    confirmation_proof_missing,
    confirming_reviewer_missing,
    source_missing,
)
from .claimed import claims_certification, mixed_letters, prose_claims
from .dates import date_in_future, ends_before_start, use_not_begun
from .documents import document_missing, document_unlisted, placeholders
from .examples import example_mark_missing, example_mixed
from .languages import sami_meant
from .licences import licence
from .lists import (
    band_currency_differs,
    band_without_amount,
    bands_not_ascending,
    duplicate_value,
    range_reversed,
    versions_not_falling,
)
from .long_texts import long_texts
from .persons import person_named
from .phases import (
    confirmed_before_use,
    gate_ahead,
    gates_reversed,
    seeking_after_end,
    use_ahead,
)
from .procurement import (
    deadline_after_end,
    eligible_organisations_missing,
    outside_agreement,
    still_to_procure_missing,
    template,
)
from .quotes import quoted_whole
from .records import (
    explained,
    interest_conflict,
    record_name,
    reviewer_known_and_active,
    revokes_unknown,
    unknown_criteria,
    validity,
)
from .references import adopter_ended, reference
from .relations import (
    reference_cycle,
    replaced_by_missing,
    repository_twice,
    unknown_solution,
)
from .reuse import homepage_twice
from .roles import contact_unreachable, lead_is_partner, lead_missing
from .sources import source_wanted

EntryCheck = Callable[[Entry, Ground, date], Iterable[Problem]]
RegistryCheck = Callable[[Mapping[str, Outline], frozenset[str]], Iterable[Problem]]

ENTRY_CHECKS: tuple[EntryCheck, ...] = (
    reference,
    licence,
    homepage_twice,
    sami_meant,
    quoted_whole,
    duplicate_value,
    range_reversed,
    bands_not_ascending,
    band_currency_differs,
    band_without_amount,
    versions_not_falling,
    date_in_future,
    use_not_begun,
    ends_before_start,
    seeking_after_end,
    gate_ahead,
    gates_reversed,
    use_ahead,
    confirmed_before_use,
    lead_missing,
    lead_is_partner,
    contact_unreachable,
    person_named,
    claims_certification,
    mixed_letters,
    still_to_procure_missing,
    eligible_organisations_missing,
    outside_agreement,
    deadline_after_end,
    template,
    document_missing,
    document_unlisted,
    placeholders,
    prose_claims,
    long_texts,
    source_missing,
    source_wanted,
    adopter_is_lead,
    adopter_ended,
    confirmation_proof_missing,
    case_number_missing,
    confirming_reviewer_missing,
    replaced_by_missing,
    example_mixed,
    example_mark_missing,
    record_name,
    unknown_criteria,
    explained,
    reviewer_known_and_active,
    interest_conflict,
    revokes_unknown,
    validity,
)
"""Rules for one entry."""

REGISTRY_CHECKS: tuple[RegistryCheck, ...] = (
    unknown_solution,
    reference_cycle,
    repository_twice,
)
"""Rules between entries: given all outlines at hand, and the ids of all folders."""
