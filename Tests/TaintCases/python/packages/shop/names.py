"""A module beside another."""


def label(text):
    return "[" + text + "]"


def empty(text):
    return ""
