"""What is wrong with the registry, told in the terminal while a site is built."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence

from mkdocs.plugins import get_plugin_logger

from solution_registry.certification.proof import NotVerified, Proven
from solution_registry.language import SOURCE_LANGUAGE
from solution_registry.pages import Guides
from solution_registry.pages.guides import GUIDES
from solution_registry.problem import Problem, Severity
from solution_registry.registry import Registry
from solution_registry.reporters import REPORTERS
from solution_registry.site import SiteSettings
from solution_registry.terminal import colours, language_of
from solution_registry.verify.refusal import no_history
from solution_registry.wording import sentence

log = get_plugin_logger("solution-registry")

STOPPING: Mapping[str, frozenset[Severity]] = {
    "error": frozenset({Severity.ERROR}),
    "warning": frozenset({Severity.ERROR, Severity.WARNING}),
}
"""What stops a build, by the option `stop_on`."""


def tell(problems: Sequence[Problem], stop_on: str) -> bool:
    """Tell of the problems that stop a build, in the terminal's language, and if there are any."""
    stopping = [problem for problem in problems if problem.severity in STOPPING[stop_on]]
    if stopping:
        text = REPORTERS["text"](stopping, language_of(os.environ), colour=colours(sys.stderr))
        sys.stderr.write(text)
        sys.stderr.flush()
    others = len(problems) - len(stopping)
    if others:
        log.info("%d remarks that stop nothing; `registry validate` tells them", others)
    return bool(stopping)


def tell_gaps(registry: Registry, proofs: Proven) -> None:
    """Warn of what the site lacks: what git cannot tell, and decisions that prove nothing.

    It is not logged: MkDocs would count it, and `--strict` refuse a site with nothing wrong in it.
    """
    for problem in proofs.undecided:
        told = sentence(problem, SOURCE_LANGUAGE)
        _warn(f"{problem.path}: {told.what} The site goes by what was decided.")
    refused, gaps = proofs.refused, []
    if registry.no_history:
        gaps.append("dates are left out")
    unverified = registry.unverified
    if refused and unverified:
        gaps.append("no certification is shown as valid")
    if gaps:
        told = sentence(refused or no_history(registry.no_history), SOURCE_LANGUAGE)
        _warn(f"{' and '.join(gaps)}. {told.what} {' '.join(told.fix.splitlines()[:1])}")
    if unverified and not refused:
        _warn(
            f"{len(unverified)} decisions are not verified, and no status rests on them. "
            f"{_first(unverified)} `registry verify` tells them all"
        )


def _first(unverified: Mapping[str, NotVerified]) -> str:
    """The first decision that is not verified, and why it is not."""
    serial, verdict = next(iter(unverified.items()))
    told = [sentence(problem, SOURCE_LANGUAGE).what for problem in verdict.problems[:1]]
    return " ".join((f"{serial}:", *told))


def _warn(text: str) -> None:
    sys.stderr.write(f"WARNING -  solution-registry: {text.rstrip()}\n")


def tell_missing(guides: Guides, site: SiteSettings) -> None:
    """Tell which hand-written pages are not there, though pages of the registry name them.

    It stops nothing, not even with `--strict`: no link is dead, and an operator may leave a guide
    out on purpose. So it is with a language that has none of them, or no name, and with a site
    that names no publisher.
    """
    if site.url and not site.publisher:
        log.info(
            "api/v1/catalog.jsonld names no publisher, and data portals ask for one: "
            "site_author in mkdocs.yml says who it is"
        )
    bare = tuple(_bare(guides, site))
    for language in site.languages:
        if lacks := tuple(_lacks(site, language, bare=language in bare)):
            log.info("the site in '%s' is not whole. %s", language, " ".join(lacks))
    missing: dict[tuple[str, str], list[str]] = {}
    for name, language, instead in guides.gaps(site):
        if language not in bare:
            missing.setdefault((name, instead), []).append(language)
    for (name, instead), of in missing.items():
        if instead:
            log.info(
                "docs/ has no page '%s' in %s; links lead to '%s'", name, ", ".join(of), instead
            )
        else:
            log.info("docs/ has no page '%s'; nothing links to it", name)


def _bare(guides: Guides, site: SiteSettings) -> Iterator[str]:
    """The languages that have none of the pages, though others have some."""
    for language in site.languages:
        if guides.places and not any(language in places for places in guides.places.values()):
            yield language


def _lacks(site: SiteSettings, language: str, *, bare: bool) -> Iterator[str]:
    """What a language of the site lacks, and where it is added."""
    if bare:
        folder = "docs/" if language == site.languages[0] else f"docs/{language}/"
        yield (
            f"{folder} has none of the pages that the registry links to, as {GUIDES[0]}.md: "
            "readers are led to those in another language."
        )
    if site.names and language not in site.names and language != site.languages[0]:
        yield f"site_names in mkdocs.yml has no name in it: the site is called {site.name!r} there."
