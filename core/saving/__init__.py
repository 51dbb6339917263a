"""What the owner may keep: settings, answers and corrections, a slimmer address book; written whole or not at all."""
