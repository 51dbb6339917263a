"""Bounds that every reader of calls keeps, so that no file can fill the memory."""

#: Characters kept of a number and of a name; longer ones are no number, or are cut.
MAX_NUMBER = 100
MAX_NAME = 200
#: Names kept for one number.
MAX_NAMES = 50
#: Lines (SIM cards, own numbers) told apart.
MAX_LINES = 255
#: Calls of one file: a thousand a day for thirteen years.
MAX_CALLS = 5_000_000
#: Seconds. Longer than any billed call; a larger figure is damage.
LONGEST_CALL = 7 * 86400
