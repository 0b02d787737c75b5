"""A module whose names are imported all at once."""
from gateway import source

__all__ = ["wrap", "fixed", "TAINTED", "FIXED"]

TAINTED = source()
FIXED = "fixed"


def wrap(text):
    return "<" + text + ">"


def fixed(text):
    return "fixed"


def not_offered(text):
    return "fixed"
