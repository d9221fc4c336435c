"""Before a release: its addresses, and what its data look like, are written into ``docs`` and committed."""

from collections.abc import Sequence

from ..reading.permanence import ADDRESSES_FILE
from ..reading.releases import RELEASES_FILE
from .releasing import arguments_of, build_of, cited, write_addresses, write_release


def command(argv: Sequence[str]) -> int:
    """Writes what a release is to keep: its addresses, and what its data look like. Commit both, then tag."""
    arguments = arguments_of("prepare-release", command.__doc__ or "", argv)
    build, about = build_of(arguments), cited(arguments.citation.read_text("utf-8"))
    write_addresses(build, arguments.docs)
    write_release(build, arguments.docs, about)
    print(f"{arguments.docs / ADDRESSES_FILE}, {arguments.docs / RELEASES_FILE}: {about.version}, {about.date}")
    return 0
