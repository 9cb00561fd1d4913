"""Addresses as they are compared, however they are written, and as they are sent."""

import re
from urllib.parse import quote


def same_address(address: str) -> str:
    """What all ways of writing the address of one repository, or of one page, have in common.

    >>> same_address("https://www.GitHub.com/os2mo/os2mo.git") == same_address("http://github.com/OS2mo/os2mo/")
    True
    """
    bare = re.sub(r"^https?://(www\.)?", "", address.strip().casefold())
    return bare.rstrip("/").removesuffix(".git").rstrip("/")


def written_out(address: str) -> str:
    """An address, or what is asked for at a host, in the characters that may be sent.

    >>> written_out("/båtplatser?ort=Malm%C3%B6")
    '/b%C3%A5tplatser?ort=Malm%C3%B6'
    """
    return quote(address, "!#$%&'(*+),/:;=?@[]~")
