"""``python -m gui``: the same as the installed command."""

import sys

from gui.launch import main

sys.exit(main())
