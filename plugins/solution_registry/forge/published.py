"""What the registry's own site has published: fetched only when somebody names its address."""

from urllib.request import Request

from .api import answered
from .environment import HTTPS


def is_address(text: str) -> bool:
    """Whether it is an address that may be asked: https, or this machine."""
    return HTTPS.fullmatch(text) is not None


def fetched(address: str) -> bytes:
    """What lies there. A redirection is not followed. Raises ForgeFailed."""
    request = Request(address, headers={"User-Agent": "registry"})  # noqa: S310 - see is_address
    return answered(request, f"GET {address}")
