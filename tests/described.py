"""What the parts of a site are, with bundles opened."""

from collections.abc import Iterable, Iterator

from solution_registry.certification.past import Checkpoint
from solution_registry.exports import EXPORTS, OF_ENTRIES, Source, common
from solution_registry.pages import BuildContext, Guides
from solution_registry.pages.guides import GUIDES
from solution_registry.pages.solution import solution_bundles
from solution_registry.registry import Registry
from solution_registry.site import Asset, Bundle, Page, SiteSettings


def opened(parts: Iterable[Page | Asset | Bundle]) -> Iterator[Page | Asset]:
    """Every page and every file."""
    for part in parts:
        if isinstance(part, Bundle):
            yield from part.parts()
        else:
            yield part


def solution_pages(context: BuildContext) -> list[Page]:
    """Every page of every solution."""
    return [part for part in opened(solution_bundles(context)) if isinstance(part, Page)]


def published(
    registry: Registry,
    code: bytes,
    proven: Checkpoint | None = None,
    site: SiteSettings = SiteSettings(),  # noqa: B008 - frozen
) -> list[Asset]:
    """Every file of every export."""
    source = Source(registry, code, site)
    of_entries = (EXPORTS[name](source) for name in OF_ENTRIES)
    return [*common(source, proven), *(asset for made in of_entries for asset in made)]


def every_guide(site: SiteSettings) -> Guides:
    """All hand-written pages that others link to, in every language of a site."""
    paths = [site.root(language) + name for language in site.languages for name in GUIDES]
    return Guides.of(site, {path: f"{path}/" for path in paths})
