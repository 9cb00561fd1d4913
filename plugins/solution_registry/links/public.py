"""Which network addresses belong to the public internet; all others are never dialled.

The special-purpose registries of IANA, written out, since what Python's ``ipaddress`` knows of
them differs between versions; its own opinion is asked as well.
https://www.iana.org/assignments/iana-ipv4-special-registry
https://www.iana.org/assignments/iana-ipv6-special-registry
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Final

_NOT_PUBLIC_4: Final = tuple(
    map(
        IPv4Network,
        (
            "0.0.0.0/8",  # this network, the unspecified address among it
            "10.0.0.0/8",
            "100.64.0.0/10",  # behind a carrier's NAT, and a cloud's metadata
            "127.0.0.0/8",
            "168.63.129.16/32",  # a cloud's metadata, with a public address
            "169.254.0.0/16",  # link-local, and most clouds' metadata
            "172.16.0.0/12",
            "192.0.0.0/24",  # protocols, and a cloud's metadata
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",  # relays to 6to4
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",  # multicast
            "240.0.0.0/4",  # reserved, and broadcast
        ),
    )
)

_GLOBAL_6: Final = IPv6Network("2000::/3")
"""All that has been given out for hosts of the internet. Outside lie loopback, addresses that hold
an IPv4 one (mapped, NAT64), private, link-local and multicast ones."""

_NOT_PUBLIC_6: Final = tuple(
    map(
        IPv6Network,
        (
            "2001::/23",  # protocols: Teredo, benchmarks, ORCHID
            "2001:db8::/32",
            "2002::/16",  # 6to4, which holds an IPv4 address
            "2620:4f:8000::/48",
            "3fff::/20",
        ),
    )
)

_ISATAP: Final = frozenset({0x00005EFE, 0x02005EFE})
"""The middle of an address whose end is an IPv4 address (RFC 5214)."""


def is_public(text: str) -> bool:
    """Whether an address, written in numbers, may be dialled. What is no address may not."""
    try:
        address = ip_address(text)
    except ValueError:
        return False
    if not address.is_global or address.is_multicast or address.is_reserved:
        return False
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _NOT_PUBLIC_4)
    return _public_6(address)


def _public_6(address: IPv6Address) -> bool:
    if address.scope_id or address not in _GLOBAL_6:
        return False
    if (int(address) >> 32) & 0xFFFFFFFF in _ISATAP:
        return False
    return not any(address in network for network in _NOT_PUBLIC_6)
