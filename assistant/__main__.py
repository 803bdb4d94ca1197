"""`python -m assistant` is the command `coach`."""

import sys

from assistant.cli import main

sys.exit(main())
