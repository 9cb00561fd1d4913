"""What the registry's own site has published: fetched only when somebody names its address."""

from .api import answered
from .environment import HTTPS


def is_address(text: str) -> bool:
    """Whether it is an address that may be asked: https, or this machine."""
    return HTTPS.fullmatch(text) is not None


def fetched(address: str) -> bytes:
    """What lies there. A redirection is not followed. Raises ForgeFailed."""
    return answered(f"GET {address}", address, {})
