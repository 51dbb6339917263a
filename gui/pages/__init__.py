"""One page per step of the rail; a page never imports another page."""
