"""What the page of the loaded files is made of."""
