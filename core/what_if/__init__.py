"""What closing channels would change, and what each step of the checklist would do."""
