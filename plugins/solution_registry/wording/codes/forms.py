"""The form of addresses, dates and numbers."""

from solution_registry.wording.code import Code

CODES = (
    Code(
        "bad-email",
        "“{value}” is not an e-mail address.",
        "Somebody who wants to reuse the solution will write to it.",
        ("Write the address of a role's mailbox, without name or brackets around it.",),
        wrong='contacts: [{role: system_owner, email: "Systemägare <system@kommunen.se>"}]',
        right="contacts: [{role: system_owner, email: system@kommunen.se}]",
    ),
    Code(
        "url-scheme",
        "“{value}” is not a web address; it must begin with https:// or http://.",
        "Other kinds of addresses can run code in a reader's browser.",
        ("Write: {near}",),
        otherwise="Copy the address from the address bar of your browser.",
        wrong="reuse: {terms: open_source, repository: github.com/kommunen/felanmalan}",
        right='reuse: {terms: open_source, repository: "https://github.com/kommunen/felanmalan"}',
    ),
    Code(
        "url-characters",
        "The address has characters that addresses do not have: {value}",
        "A space, a backslash or a bracket can hide where an address leads.",
        ("Copy the address from the address bar of your browser; a space is written %20 there.",),
        wrong='reuse: {terms: open_source, homepage: "https://www.kommunen.se/fel anmälan"}',
        right='reuse: {terms: open_source, homepage: "https://www.kommunen.se/fel%20anm%C3%A4lan"}',
    ),
    Code(
        "url-form",
        "“{value}” is not a complete web address.",
        "A reader who follows it would come nowhere.",
        ("Copy the address from the address bar of your browser.",),
        wrong='reuse: {terms: open_source, homepage: "https://kommunen.se:https/"}',
        right='reuse: {terms: open_source, homepage: "https://kommunen.se/"}',
    ),
    Code(
        "url-user",
        "The address has a user name before the “@”: {value}",
        (
            "What stands before “@” is often taken for the host and leads readers astray; it "
            "may be a password, too."
        ),
        (
            (
                "Remove everything between “//” and “@”, the “@” too. If it was a password, "
                "change it."
            ),
        ),
        wrong='reuse: {terms: open_source, homepage: "https://kommunen.se@annan.se/"}',
        right='reuse: {terms: open_source, homepage: "https://kommunen.se/"}',
    ),
    Code(
        "url-port",
        "The address has a port of its own: {value}",
        (
            "Public pages are at the usual ports; others are mostly test servers or closed to "
            "readers."
        ),
        ("Use the public address, without a colon and number after the host.",),
        wrong='reuse: {terms: open_source, demo: "https://test.kommunen.se:8443/"}',
        right='reuse: {terms: open_source, demo: "https://test.kommunen.se/"}',
    ),
    Code(
        "url-host",
        "The host in the address is not a name on the web: {value}",
        "Numbers, inner names and letters from other alphabets can hide where an address leads.",
        (
            (
                "Use a full name in small letters such as www.kommunen.se; a name with å, ä or "
                "ö in its form that begins with xn--."
            ),
        ),
        wrong='reuse: {terms: open_source, homepage: "https://intranät/"}',
        right='reuse: {terms: open_source, homepage: "https://kommunen.se/"}',
    ),
    Code(
        "bad-date",
        "“{value}” is not a date as it is written here.",
        "Year, month and day in that order mean the same to everybody: 03/04 does not.",
        ("Write: {example}",),
        otherwise="Write year-month-day with all digits, as 2026-03-01.",
        wrong="accessibility: {standard: EN 301 549 v3.2.1, checked_on: 1 mars 2026}",
        right="accessibility: {standard: EN 301 549 v3.2.1, checked_on: 2026-03-01}",
    ),
    Code(
        "no-such-day",
        "There is no such day as {value}.",
        "The month has fewer days, or the year has no such month.",
        ("Check the day and the month; the order is year-month-day.",),
        wrong="accessibility: {standard: EN 301 549 v3.2.1, checked_on: 2026-02-30}",
        right="accessibility: {standard: EN 301 549 v3.2.1, checked_on: 2026-02-28}",
    ),
    Code(
        "far-day",
        "{value} is not a day of the years {first} to {last}.",
        (
            "Periods are counted from days, and one so far away is a slip, or stands for no day "
            "at all."
        ),
        ("Check the year; where there is no such day, leave the field out.",),
        wrong="accessibility: {standard: EN 301 549 v3.2.1, checked_on: 2926-03-01}",
        right="accessibility: {standard: EN 301 549 v3.2.1, checked_on: 2026-03-01}",
    ),
    Code(
        "bad-month",
        "“{value}” is not a year, a month or a day.",
        "It is written from the largest to the smallest so that it can be sorted.",
        ('Write as exactly as you know: "2025", 2025-09 or 2025-09-01.',),
        wrong=(
            "# solutions/felanmalan/adopters/se-2281.yml\n"
            "stage: production\n"
            "since: hösten 2025\n"
            "source: https://www.sundsvall.se/felanmalan"
        ),
        right=(
            "# solutions/felanmalan/adopters/se-2281.yml\n"
            "stage: production\n"
            "since: 2025-09\n"
            "source: https://www.sundsvall.se/felanmalan"
        ),
    ),
    Code(
        "whole-number-wanted",
        "“{name}” is a whole number; “{value}” is not one here.",
        "Numbers are written with digits alone so that they can be added up and compared.",
        ("Write digits only, without quotation marks: {near}",),
        otherwise=(
            "Write digits only, without spaces, unit, decimals or quotation marks, for example "
            "{example}"
        ),
        wrong="costs:\n  development: {amount: 4 000 000 kr, currency: SEK, year: 2025}",
        right="costs:\n  development: {amount: 4000000, currency: SEK, year: 2025}",
    ),
    Code(
        "number-wanted",
        "“{name}” is a number; “{value}” is not one here.",
        "Numbers are written with digits and a point for decimals.",
        ("Write: {near}",),
        otherwise="Write it without unit or quotation marks, for example {example}",
        wrong=(
            "# schema/vocabulary/organisations/examples.yml\n"
            "organisations:\n"
            "- id: zz-rimfrosta\n"
            "  name: Rimfrosta\n"
            "  kind: municipality\n"
            "  country: zz\n"
            '  coordinates: {lat: "66,4", lon: "21,3"}\n'
            "  example: true"
        ),
        right=(
            "# schema/vocabulary/organisations/examples.yml\n"
            "organisations:\n"
            "- id: zz-rimfrosta\n"
            "  name: Rimfrosta\n"
            "  kind: municipality\n"
            "  country: zz\n"
            "  coordinates: {lat: 66.4, lon: 21.3}\n"
            "  example: true"
        ),
    ),
    Code(
        "number-too-small",
        "{value} is too small for “{name}”: the lowest is {min}.",
        "Such a number is most likely a slip.",
        ("Check the number: it has no minus sign, and a year has four digits.",),
        wrong="costs:\n  development: {amount: 4000000, currency: SEK, year: 25}",
        right="costs:\n  development: {amount: 4000000, currency: SEK, year: 2025}",
    ),
    Code(
        "number-too-large",
        "{value} is too large for “{name}”: the highest is {max}.",
        "Such a number is most likely a slip.",
        ("Check the number and its unit.",),
        wrong="exit: {notice_months: 600}",
        right="exit: {notice_months: 6}",
    ),
)
