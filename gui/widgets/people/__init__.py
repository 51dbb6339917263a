"""The list of people, one person’s panel, and the dialogs that correct."""
