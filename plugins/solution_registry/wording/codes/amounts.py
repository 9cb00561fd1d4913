"""Days, sums and rows that must go together."""

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

from .remedies import TAKE_AWAY

CODES = (
    Code(
        "duplicate-value",
        "“{value}” is in the list twice.",
        "It would be shown and counted twice.",
        ("Delete one of them; capitals make no difference.", TAKE_AWAY),
        wrong="alternative_to: [Platina, platina]",
        right="alternative_to: [Platina]",
    ),
    Code(
        "ends-before-start",
        "The last day, {end}, is before the first, {start}.",
        "A period must begin before it ends.",
        ("Check the two dates; perhaps they have changed places.",),
        wrong=(
            "attestations: [{scheme: dpg, decided_on: 2024-05-20, valid_until: 2023-05-20, "
            'evidence: "https://kommunen.se/intyg"}]'
        ),
        right=(
            "attestations: [{scheme: dpg, decided_on: 2024-05-20, valid_until: 2025-05-20, "
            'evidence: "https://kommunen.se/intyg"}]'
        ),
    ),
    Code(
        "date-in-future",
        "{value} has not come yet.",
        "The field is about something that has happened.",
        (
            "Check the year, or leave the line out until then.",
            "Prices may be those of next year, {latest}, but of no later one.",
            TAKE_AWAY,
        ),
        wrong="gates: [{phase: production, passed_on: 2099-01-01}]",
        right="gates: [{phase: production, passed_on: 2025-11-01}]",
    ),
    Code(
        "use-not-begun",
        "{value} has not come yet, but the stage “{stage}” says that the solution is in use.",
        "Whoever thinks of following wants to talk with those who have used it.",
        ("Check the year, or write until then: stage: implementing",),
        wrong=(
            "# solutions/felanmalan/adopters/zz-rimfrosta.yml\n"
            "stage: production\n"
            "since: 2099-01\n"
            "source: https://www.rimfrosta.example/felanmalan"
        ),
        right=(
            "# solutions/felanmalan/adopters/zz-rimfrosta.yml\n"
            "stage: implementing\n"
            "since: 2099-01\n"
            "source: https://www.rimfrosta.example/felanmalan"
        ),
    ),
    Code(
        "range-reversed",
        "The range begins at {min} and ends at {max}.",
        "The lowest number comes first, as “min”.",
        ("Let the two numbers change places.",),
        wrong="adoption: {weeks: {min: 6, max: 2}}",
        right="adoption: {weeks: {min: 2, max: 6}}",
    ),
    Code(
        "bands-not-ascending",
        "The cost bands are not in order of size.",
        "A municipality finds its cost in the first band that it fits in.",
        (
            (
                "In each currency, put the smallest “population_below” first, each once, and the "
                "band without a limit last."
            ),
        ),
        wrong=(
            "costs:\n"
            "  bands:\n"
            "    - {population_below: 50000, per_year: 48000, currency: SEK, price_year: "
            "2026}\n"
            "    - {population_below: 25000, per_year: 24000, currency: SEK, price_year: 2026}"
        ),
        right=(
            "costs:\n"
            "  bands:\n"
            "    - {population_below: 25000, per_year: 24000, currency: SEK, price_year: "
            "2026}\n"
            "    - {population_below: 50000, per_year: 48000, currency: SEK, price_year: 2026}"
        ),
    ),
    Code(
        "band-currency-differs",
        "This cost band is in {value}, and others of the same list are in {other}.",
        (
            "Bands that continue each other are read as one list, and in a list with two "
            "currencies a municipality finds only the sizes that are stated in its own."
        ),
        ("Correct the currency, or state every size in each of the two.",),
        wrong=(
            "costs:\n"
            "  bands:\n"
            "    - {population_below: 25000, per_year: 24000, currency: SEK, price_year: "
            "2026}\n"
            "    - {per_year: 48000, currency: DKK, price_year: 2026}"
        ),
        right=(
            "costs:\n"
            "  bands:\n"
            "    - {population_below: 25000, per_year: 24000, currency: SEK, price_year: "
            "2026}\n"
            "    - {per_year: 48000, currency: SEK, price_year: 2026}"
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "band-without-amount",
        "The cost band says neither what is paid once nor what is paid each year.",
        "Readers would find a row of the table of costs with no cost in it.",
        (
            (
                "Add “one_off” or “per_year”; where nothing is paid, write 0. Where it is not "
                "known, delete the row."
            ),
        ),
        wrong="costs:\n  bands:\n    - {currency: SEK, price_year: 2026}",
        right="costs:\n  bands:\n    - {per_year: 24000, currency: SEK, price_year: 2026}",
    ),
    Code(
        "versions-not-falling",
        "{value} is later than {above}, the day of the version above it.",
        "Readers take the first version for the newest.",
        ("Put the newest version first, or correct the day.",),
        wrong=(
            'versions: [{version: "3.0", released_on: 2025-01-15}, '
            '{version: "3.1", released_on: 2026-01-15}]'
        ),
        right=(
            'versions: [{version: "3.1", released_on: 2026-01-15}, '
            '{version: "3.0", released_on: 2025-01-15}]'
        ),
        severity=Severity.WARNING,
    ),
)
