"""The commands: ``python -m knowledge check|fix|…``. Each says more with ``--help``."""

import sys

from .commands import main

sys.exit(main(sys.argv[1:]))
