"""A module of a package."""
from gateway import clean, sink, source

from . import names
from .deep.inner import shout
from .names import label


def find(text):
    return label(text)


def fixed(text):
    return "fixed"


class Order:
    def __init__(self, name):
        self.name = name
        self.state = "new"

    def title(self):
        return label(self.name)


# case: a relative import of a name
def relative_name():
    sink(label(source()))  # finding
    sink(label("fixed"))


# case: a relative import of a module
def relative_module():
    sink(names.label(source()))  # finding
    sink(names.empty(source()))


# case: a relative import from a package below
def relative_below():
    sink(shout(source()))  # finding
    sink(shout("fixed"))
