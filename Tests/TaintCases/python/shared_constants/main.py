"""Constants of another module."""
import settings
from gateway import clean, sink, source
from settings import ALLOWED, LEVEL, MODE, NAME_KEY, ROLE_KEY, TABLE, Flags
from settings import DEBUG as VERBOSE


# case: a constant decides a branch
def decides():
    value = "fixed"
    if settings.DEBUG:
        value = source()
    if LEVEL > 5:
        value = source()
    if MODE == "unsafe":
        value = source()
    if VERBOSE:
        value = source()
    sink(value)


# case: a constant decides for the tainted branch
def decides_tainted():
    value = "fixed"
    if LEVEL == 3 and settings.MODE == "safe":
        value = source()
    sink(value)  # finding


# case: a function of another module decides a branch
def function_decides():
    value = "fixed"
    if settings.is_enabled():
        value = source()
    sink(value)


# case: a constant of a class decides a branch
def class_decides():
    value = "fixed"
    if Flags.VERBOSE:
        value = source()
    if Flags.LIMIT < 5:
        value = source()
    sink(value)


# case: keys from another module
def keys():
    user = {NAME_KEY: source(), ROLE_KEY: "guest"}
    sink(user[NAME_KEY])  # finding
    sink(user[ROLE_KEY])
    sink(user["name"])  # finding
    sink(user["role"])
    sink(user[settings.NAME_KEY])  # finding


# case: a list of allowed values from another module
def allowed():
    value = source()
    if value not in ALLOWED:
        return
    sink(value)


# case: a qualified list of allowed values
def allowed_qualified():
    value = source()
    if value in settings.ALLOWED:
        sink(value)
    else:
        sink(value)  # finding


# case: a table from another module
def table():
    sink(TABLE.get(source(), "none"))
    sink(settings.TABLE.get(source()))
