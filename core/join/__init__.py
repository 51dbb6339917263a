"""From cards and calls to people: every number belongs to one person, the owner’s word comes first."""
