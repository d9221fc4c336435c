"""The list of addresses that must answer for ever grows; it never gets shorter."""

from collections.abc import Sequence

from ..reading.permanence import ADDRESSES_FILE
from .releasing import arguments_of, build_of, write_addresses


def command(argv: Sequence[str]) -> int:
    """Adds the addresses of the site as it is now to the list."""
    arguments = arguments_of("addresses", command.__doc__ or "", argv)
    print(f"{arguments.docs / ADDRESSES_FILE}: +{write_addresses(build_of(arguments), arguments.docs)}")
    return 0
