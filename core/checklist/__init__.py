"""The steps for a situation: their data files, their order, how far the owner has come."""
