"""What holds in a country: law, complaints, hotlines, as dated data files."""
