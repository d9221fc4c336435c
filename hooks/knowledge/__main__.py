"""The commands: ``python -m knowledge check|fix|…``. Each says more with ``--help``."""

import signal
import sys

from .commands import main

signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # a reader such as head may stop early
sys.exit(main(sys.argv[1:]))
