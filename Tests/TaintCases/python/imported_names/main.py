"""Names that are imported from a module."""
import asyncio

from gateway import clean, sink, source
from texts import FIXED, TAINTED
from texts import fetch, fill, pair, pieces
from texts import fixed as constant
from texts import wrap as bracket
from texts import (
    fixed,
    wrap,
)


# case: imported functions
def imported():
    sink(wrap(source()))  # finding
    sink(wrap("fixed"))
    sink(fixed(source()))


# case: imported functions under other names
def renamed():
    sink(bracket(source()))  # finding
    sink(constant(source()))


# case: imported values
def values():
    sink(TAINTED)  # todo: finding
    sink(FIXED)


# case: several results of an imported function
def several_results():
    first, second = pair(source())
    sink(first)  # finding
    sink(second)


# case: an argument that an imported function changes
def changed_argument():
    table = {}
    fill(table)
    sink(table["name"])  # finding
    sink(table["role"])


# case: an imported coroutine
async def coroutine():
    sink(await fetch(source()))  # finding
    sink(await fetch("fixed"))


# case: an imported generator
def generator():
    for piece in pieces(source()):
        sink(piece)  # finding
    for piece in pieces("a,b"):
        sink(piece)


# case: an import that a definition hides
def hidden():
    def wrap(text):
        return "fixed"

    sink(wrap(source()))


# case: an import in try with another one to fall back on
try:
    from no_such_module import wrap as quick
except ImportError:
    from texts import wrap as quick


def fallen_back():
    sink(quick(source()))  # finding
    sink(quick("fixed"))
