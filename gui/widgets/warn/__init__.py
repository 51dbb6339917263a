"""Drafts of messages, and what to say on the phone."""
