"""Permission audit: what apps may read and did read, from files the owner exported. Nothing is asked of a phone."""
