"""What a name, an organisation or a title gives away about who somebody is to the owner."""
