"""Switches, plans, and what they change."""
