"""Data the program reads: one function finds it, wherever the program is installed."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def resource(*parts: str) -> Traversable:
    """Return the resource at this path below ``resources``, readable in a checkout and when installed."""
    return files("resources").joinpath(*parts)
