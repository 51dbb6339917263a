"""Messages that warn people, and whom to warn first; nothing is sent."""
