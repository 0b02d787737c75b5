"""Constants that other modules read."""
DEBUG = False
LEVEL = 3
MODE = "safe"
NAME_KEY = "name"
ROLE_KEY = "role"
ALLOWED = ("abc", "7")
TABLE = {"abc": "Alphabet", "7": "Seven"}


def is_enabled():
    return False


class Flags:
    VERBOSE = False
    LIMIT = 10
