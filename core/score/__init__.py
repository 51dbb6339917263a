"""From people and calls to an Assessment: one log, statistics, playbooks, points, pins, bands."""
