"""A site's folder and what it is built from, to try the engine without MkDocs."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from solution_registry.site import Asset, Bundle, Page, Rendered, SiteSettings
from solution_registry.site.build import Build, Report
from solution_registry.site.frames import Frame, cut
from solution_registry.site.manifest import Described, Entry, Manifest
from solution_registry.site.parts import Parts
from solution_registry.site.staging import Staging

SITE = SiteSettings(languages=("sv", "en"))
FRAME = cut("<head></head><h1>slot=body=7c1f</h1>slot=title=7c1f", "")
OLD = 1_700_000_000_000_000_000


@dataclass(slots=True)
class Project:
    """A site's folder, what it is built from, and the manifest of the last build."""

    site: Path
    pages: list[Page]
    bundles: list[Bundle] = field(default_factory=list)
    by_hand: tuple[str, ...] = ()
    first: dict[str, str] = field(default_factory=lambda: {"assets/theme.css": "a{}"})
    frame: Frame = FRAME
    manifest: Manifest = field(default_factory=Manifest)
    rendered: list[str] = field(default_factory=list)

    def build(self) -> Report:
        staging = Staging(str(self.site))
        try:
            for path, text in self.first.items():
                staging.write(path, text.encode())
            parts = Parts(self.manifest, self.by_hand)
            parts.add(replace(page, render=self.counted(page)) for page in self.pages)
            parts.add(self.bundles)
            parts.add([Asset("api/x.json", b"1", lambda: b"{}")])
            frames = dict.fromkeys(parts.frames, self.frame)
            build = Build(staging, self.manifest, SITE, frames)
            build.add(parts)
            report = build.publish()
        finally:
            staging.discard()
        self.manifest = report.manifest
        return report

    def counted(self, page: Page) -> Callable[[], Rendered]:
        def render() -> Rendered:
            self.rendered.append(page.url)
            return page.render()

        return render

    def files(self) -> dict[str, bytes]:
        found = (path for path in self.site.rglob("*") if path.is_file())
        return {path.relative_to(self.site).as_posix(): path.read_bytes() for path in found}

    def age(self) -> None:
        """Make every file look old, in the manifest too."""
        bundles = {
            name: Described.of(bundle.key, self.aged(bundle.entries), *bundle[4:])
            for name, bundle in self.manifest.bundles.items()
        }
        files = self.aged(self.manifest.files)
        self.manifest = replace(self.manifest, files=files, bundles=bundles)
        self.rendered.clear()

    def aged(self, files: Mapping[str, Entry]) -> dict[str, Entry]:
        for path in files:
            os.utime(self.site / path, ns=(OLD, OLD))
        return {path: (key, size, OLD) for path, (key, size, _) in files.items()}

    def written(self) -> set[str]:
        return {p for p in self.files() if (self.site / p).stat().st_mtime_ns != OLD}
