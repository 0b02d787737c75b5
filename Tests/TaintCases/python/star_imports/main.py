"""All names at once."""
from gateway import clean, sink, source
from more import *


# case: functions by star
def functions():
    sink(twice(source()))  # finding
    sink(twice("fixed"))


# case: functions by star through another module
def through_another():
    sink(wrap(source()))  # finding
    sink(fixed(source()))  # todo: ok (variables that outlive calls are followed in simple forms only)


# case: values by star
def values():
    sink(TAINTED)  # todo: finding (names that are handed on from file to file are followed in simple forms only)
    sink(FIXED)


# case: a name that is not offered
def not_offered(text):
    return text


def local_one():
    sink(not_offered(source()))  # finding
