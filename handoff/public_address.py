"""Which addresses of the network a partner's name may lead to: public ones, and nothing that only looks like one.

A name that leads into our own network would let whoever controls that name make this server talk to machines nobody
else can reach (server-side request forgery). So a name is resolved once, by us; every address it has must be public,
or none is used; and the connection goes to an address that was judged, never to the name again.
"""

import asyncio
import re
import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from flows.errors import Refused, Unreachable

RESOLVE_S = 10.0
_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)", re.IGNORECASE)
_LONGEST_NAME = 253

_UNICAST = IPv6Network("2000::/3")
"""The only part of IPv6 that is given out; 64:ff9b::/96 (NAT64), ::ffff:0:0/96 and fc00::/7 lie outside of it."""
_NOT_REALLY = (
    IPv4Network("192.0.0.0/24"),  # protocol assignments, some of them "global" by the registry
    IPv4Network("192.88.99.0/24"),  # relays from IPv6 to IPv4
    IPv6Network("2001::/23"),  # Teredo, ORCHID and other protocols: an IPv4 address may be inside
    IPv6Network("2002::/16"),  # 6to4: an IPv4 address is inside
    IPv6Network("3fff::/20"),  # documentation
)
_EMBEDDED = 0x5EFE  # ISATAP: the last 32 bits are an IPv4 address


def is_name(host: str) -> bool:
    """Say whether *host* is a full name of the domain name system: no number in any notation, no bare word."""
    labels = host.split(".")
    spelled = all(_LABEL.fullmatch(label) for label in labels) and len(host) <= _LONGEST_NAME
    return spelled and len(labels) > 1 and not labels[-1].isdigit() and labels[-1][:2].lower() != "0x"


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Say whether *address* is one that the whole internet reaches, and holds no other inside."""
    if not address.is_global or address.is_multicast or address.is_reserved:
        return False
    if any(address.version == net.version and address in net for net in _NOT_REALLY):
        return False
    if isinstance(address, IPv4Address):
        return True
    isatap = int(address) >> 32 & 0xFFFF == _EMBEDDED
    return address in _UNICAST and address.scope_id is None and not isatap


async def public_addresses(host: str, port: int) -> tuple[str, ...]:
    """Resolve *host* once. Raises Unreachable("name-not-found"), or Refused("address-not-public") if one is not."""
    try:
        async with asyncio.timeout(RESOLVE_S):
            found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError, TimeoutError):
        raise Unreachable("name-not-found") from None
    addresses = tuple(dict.fromkeys(str(row[4][0]) for row in found))
    if not addresses:
        raise Unreachable("name-not-found")
    if not all(map(_judged, addresses)):
        raise Refused("address-not-public")
    return addresses


def _judged(address: str) -> bool:
    try:
        return is_public(ip_address(address))
    except ValueError:
        return False
