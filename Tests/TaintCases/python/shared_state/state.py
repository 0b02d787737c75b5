"""Values that change while the program runs."""
from gateway import sink, source

current = "fixed"
stable = "fixed"
table = {}


def load():
    global current
    current = source()


def get_current():
    return current


def get_stable():
    return stable


# case: a value of the module, tainted by itself
def show():
    sink(current)  # finding
    sink(stable)
