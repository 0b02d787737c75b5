"""Helpers that other modules import by name."""
from gateway import clean, sink, source

TAINTED = source()
FIXED = "fixed"


def wrap(text):
    return "<" + text + ">"


def fixed(text):
    return "fixed"


def pair(text):
    return text, "fixed"


def fill(table):
    table["name"] = source()
    table["role"] = "guest"


async def fetch(text):
    return text


def pieces(text):
    for piece in text.split(","):
        yield piece
