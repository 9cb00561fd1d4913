"""The content security policy: what a page may load and run, and from where.

The format is that of https://www.w3.org/TR/CSP3/. A page carries its policy in a meta element, and
a host that can send headers sends it too, with what only a header may say.
"""

from collections.abc import Mapping
from dataclasses import dataclass

NONE = "'none'"
SELF = "'self'"

Directives = Mapping[str, tuple[str, ...]]
"""What each directive allows; in the order in which it is written."""

_OURS: Directives = {
    "default-src": (NONE,),
    "script-src": (SELF,),
    "style-src": (SELF,),
    # The theme's style sheets hold their small pictures themselves.
    "img-src": (SELF, "data:"),
    "font-src": (SELF,),
    "connect-src": (SELF,),
    "manifest-src": (SELF,),
    "form-action": (SELF,),
    "base-uri": (NONE,),
    "frame-ancestors": (NONE,),
}

_HEADER_ONLY = frozenset({"frame-ancestors", "report-to", "report-uri", "sandbox"})
"""What a browser does not heed in a meta element."""

DIRECTIVES = frozenset(_OURS) | {
    *("child-src", "frame-src", "media-src", "object-src", "worker-src"),
    *("script-src-attr", "script-src-elem", "style-src-attr", "style-src-elem"),
    *("report-to", "report-uri", "require-trusted-types-for", "sandbox", "trusted-types"),
    "upgrade-insecure-requests",
}
"""The directives that there are."""


@dataclass(frozen=True, slots=True)
class ContentSecurityPolicy:
    """A policy; `directives` are pairs of a name and what it allows."""

    directives: tuple[tuple[str, tuple[str, ...]], ...] = tuple(_OURS.items())

    def extended(self, more: Directives) -> "ContentSecurityPolicy":
        """Allow more; what is given for a directive that allowed nothing takes its place."""
        merged = dict(self.directives)
        for name, sources in more.items():
            kept = [source for source in merged.get(name, ()) if source != NONE or not sources]
            merged[name] = tuple(dict.fromkeys((*kept, *sources)))
        return ContentSecurityPolicy(tuple(merged.items()))

    @property
    def header(self) -> str:
        """The policy as a header has it: all of it."""
        return _write(self.directives)

    @property
    def meta(self) -> str:
        """The policy as a page has it."""
        return _write(tuple(pair for pair in self.directives if pair[0] not in _HEADER_ONLY))


def _write(directives: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    return "; ".join(" ".join((name, *sources)) for name, sources in directives)


STRICT = ContentSecurityPolicy()
"""The policy that the site itself fits: nothing from elsewhere, and nothing within a page."""
