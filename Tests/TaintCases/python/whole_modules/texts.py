"""Helpers that other modules call."""
from gateway import clean, sink, source


def wrap(text):
    return "<" + text + ">"


def fixed(text):
    return "fixed"


def tidy(text):
    return clean(text.strip())


def read():
    return source()


# case: a sink in an imported function
def show(text):
    sink(text)  # finding


# case: a sink in an imported function that gets fixed values
def show_fixed(text):
    sink(text)
