"""Where links lead, which is looked up only when somebody asks (``registry check-links``)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from solution_registry.problem import Severity
from solution_registry.wording.code import Code

ANSWERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "asked-to-wait": "the host has asked to be left alone for a while",
        "certificate": "its certificate is not valid",
        "closed": "the host hung up without an answer",
        "encryption": "no encrypted connection could be made",
        "inward": "its host is in a private network",
        "malformed": "the answer could not be read",
        "name-server": "its host could not be looked up",
        "no-such-host": "there is no such host",
        "redirect": "it leads on to an address that the registry does not accept",
        "redirects": "it leads from one address to another without end",
        "refused": "the host refused the connection",
        "timeout": "there was no answer in time",
        "too-much": "the answer was too large",
        "unreachable": "no connection could be made",
    }
)
"""What came instead of a page. Otherwise ``HTTP 404``, which is the same in every language."""

CODES = (
    Code(
        "dead-link",
        "The link {value} is dead since {since}: {answer}.",
        "Whoever follows it finds nothing, and what it was to show can no longer be checked.",
        (
            "Write where the page is now, or delete the link.",
            "If it is a source, an archive of the web may have kept the page.",
        ),
        right=(
            'sources: ["https://kommunen.se/felanmalan"]\n'
            "$ curl -I https://kommunen.se/felanmalan\n"
            "HTTP/2 200\n"
            "date: Sun, 08 Mar 2026 06:00:00 GMT"
        ),
        wrong=(
            'sources: ["https://kommunen.se/felanmalan-2019"]\n'
            "$ curl -I https://kommunen.se/felanmalan-2019\n"
            "HTTP/2 404\n"
            "date: Sun, 01 Mar 2026 06:00:00 GMT\n"
            "$ curl -I https://kommunen.se/felanmalan-2019\n"
            "HTTP/2 404\n"
            "date: Wed, 04 Mar 2026 06:00:00 GMT\n"
            "$ curl -I https://kommunen.se/felanmalan-2019\n"
            "HTTP/2 404\n"
            "date: Sun, 08 Mar 2026 06:00:00 GMT"
        ),
    ),
    Code(
        "failing-link",
        "The link {value} leads nowhere just now: {answer}.",
        "It may be passing. It counts as dead when it has failed on {days} days, spread over "
        "{span} days or more.",
        ("Open it in a browser. If the page has moved, write its new address.",),
        wrong=(
            'sources: ["https://kommunen.se/felanmalan-2019"]\n'
            "$ curl -I https://kommunen.se/felanmalan-2019\n"
            "HTTP/2 404\n"
            "date: Sun, 01 Mar 2026 06:00:00 GMT"
        ),
        right=(
            'sources: ["https://kommunen.se/felanmalan"]\n'
            "$ curl -I https://kommunen.se/felanmalan\n"
            "HTTP/2 200\n"
            "date: Sun, 01 Mar 2026 06:00:00 GMT"
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "moved-link",
        "The page {value} has moved for good.",
        "The old address may stop working.",
        ("Write {to}, if it shows the same.",),
        otherwise="Write the new address, if it shows the same.",
        wrong=(
            'sources: ["https://kommunen.se/felanmalan-2019"]\n'
            "$ curl -I https://kommunen.se/felanmalan-2019\n"
            "HTTP/2 301\n"
            "location: https://kommunen.se/felanmalan\n"
            "$ curl -I https://kommunen.se/felanmalan\n"
            "HTTP/2 200"
        ),
        right=(
            'sources: ["https://kommunen.se/felanmalan"]\n'
            "$ curl -I https://kommunen.se/felanmalan\n"
            "HTTP/2 200"
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "unvisited-link",
        "The link {value} was not followed: {answer}.",
        "Links in a public registry lead to what anybody can open, and nothing else is visited.",
        ("Write the address of a public page, or delete the link.",),
        wrong=(
            'sources: ["https://internt.kommunen.se/felanmalan"]\n'
            "$ dig +short internt.kommunen.se\n"
            "10.1.2.3"
        ),
        right=(
            'sources: ["https://kommunen.se/felanmalan"]\n'
            "$ curl -I https://kommunen.se/felanmalan\n"
            "HTTP/2 200"
        ),
        severity=Severity.WARNING,
    ),
    Code(
        "unanswered-link",
        "It is not known whether {value} leads anywhere: {answer}.",
        "Some hosts turn programs away, or are down for a while. That says nothing of the page.",
        ("Open it in a browser, if you want to be sure.",),
        wrong=(
            'sources: ["https://kommunen.se/felanmalan"]\n'
            "$ curl -I https://kommunen.se/felanmalan\n"
            "HTTP/2 503"
        ),
        right=(
            'sources: ["https://kommunen.se/felanmalan"]\n'
            "$ curl -I https://kommunen.se/felanmalan\n"
            "HTTP/2 200"
        ),
        severity=Severity.REVIEW,
    ),
)
