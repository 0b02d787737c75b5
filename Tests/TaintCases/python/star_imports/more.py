"""A module that hands on all names of another."""
from tools import *


def twice(text):
    return wrap(text) + wrap(text)
