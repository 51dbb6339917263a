"""The words for the engine’s codes, and facts in the language of the moment; no widget is made here."""
