"""A module in a package within a package."""
from gateway import clean, sink, source

from .. import names
from ..names import empty, label


def shout(text):
    return text.upper()


# case: a relative import from the package above
def from_above():
    sink(label(source()))  # finding
    sink(empty(source()))
    sink(names.label(source()))  # finding
