"""Checks and cleaners that other modules use."""
import functools

from gateway import clean, sink, source

ALLOWED = {"abc", "7"}


def require_known(value):
    if value not in ALLOWED:
        raise ValueError("not known: " + value)


def is_known(value):
    return value in ALLOWED


def report(value):
    if value not in ALLOWED:
        print("not known: " + value)


def tidy(value):
    return clean(value)


def maybe_tidy(value, flag):
    if flag:
        return clean(value)
    return value


def cleaned(function):
    @functools.wraps(function)
    def wrapper(text):
        return function(clean(text))

    return wrapper


def traced(function):
    @functools.wraps(function)
    def wrapper(text):
        print("called")
        return function(text)

    return wrapper
