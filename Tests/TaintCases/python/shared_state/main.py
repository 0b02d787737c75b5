"""Values of another module that change while the program runs."""
import state
from gateway import clean, sink, source


# case: a value that the other module taints
def read():
    state.load()
    sink(state.current)  # todo: finding
    sink(state.stable)


# case: a value that comes by a function
def read_by_function():
    sink(state.get_current())  # finding
    sink(state.get_stable())


# case: a table that is filled from here
def fill():
    state.table["name"] = source()


def read_table():
    sink(state.table["name"])  # todo: finding (this operation on a collection is not modelled)
