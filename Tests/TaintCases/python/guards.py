"""Checks that let only harmless values through."""
import re

from gateway import clean, sink, source

ALLOWED = {"abc", "7"}
COLUMNS = ("name", "age", "abc")


def abort(code):
    raise SystemExit(code)


# case: membership in a fixed set
def member():
    value = source()
    if value in ALLOWED:
        sink(value)
    else:
        sink(value)  # finding


# case: no member returns
def no_member_returns():
    value = source()
    if value not in ALLOWED:
        return
    sink(value)


# case: no member raises
def no_member_raises():
    value = source()
    if value not in COLUMNS:
        raise ValueError(value)
    sink("ORDER BY " + value)


# case: no member aborts
def no_member_aborts():
    value = source()
    if value not in COLUMNS:
        abort(400)
    sink(value)


# case: no member gets a default
def no_member_default():
    value = source()
    if value not in COLUMNS:
        value = "name"
    sink(value)


# case: membership in a display
def member_of_display():
    value = source()
    if value in ("abc", "7"):
        sink(value)
    if value in ["abc", "7"]:
        sink(value)
    if value in {"abc": 1, "7": 2}:
        sink(value)
    sink(value)  # finding


# case: negated membership
def negated_membership():
    value = source()
    if not (value in ALLOWED):
        return
    sink(value)


# case: membership in a conditional operator
def conditional_operator():
    value = source()
    sink(value if value in ALLOWED else "abc")
    sink("abc" if value not in ALLOWED else value)
    sink(value if value not in ALLOWED else "abc")  # finding


# case: equality with constants
def equality():
    value = source()
    if value == "abc":
        sink(value)
    elif value == "7":
        sink(value)
    else:
        sink(value)  # finding


# case: inequality returns
def inequality():
    value = source()
    if value != "abc":
        return
    sink(value)


# case: equality with one of two
def equality_or():
    value = source()
    if value == "abc" or value == "7":
        sink(value)
    if value != "abc" and value != "7":
        return
    sink(value)


# case: a further condition with and
def further_condition(flag):
    value = source()
    if flag and value in ALLOWED:
        sink(value)
    if value in ALLOWED and flag:
        sink(value)


# case: not allowed or anything else returns
def or_returns(flag):
    value = source()
    if not flag or value not in ALLOWED:
        return
    sink(value)


# case: the right side of and sees the check
def right_side():
    value = source()
    value in ALLOWED and sink(value)
    value not in ALLOWED or sink(value)
    value in ALLOWED or sink(value)  # finding


# case: digits only
def digits():
    value = source()
    if value.isdigit():
        sink(value)
    if not value.isdecimal():
        return
    sink(value)


# case: letters and digits only
def alphanumeric():
    value = source()
    if not value.isalnum():
        raise ValueError(value)
    sink(value)


# case: a full match of a strict pattern
def full_match():
    value = source()
    if not re.fullmatch(r"[a-z0-9]+", value):
        raise ValueError(value)
    sink(value)


# case: an anchored match of a strict pattern
def anchored_match():
    value = source()
    if re.match(r"^[a-z0-9]+\Z", value):
        sink(value)
    else:
        sink(value)  # finding


# case: a compiled pattern
IDENTIFIER = re.compile(r"[a-z0-9]+")


def compiled_pattern():
    value = source()
    if IDENTIFIER.fullmatch(value) is None:
        return
    sink(value)


# case: a helper that raises
def require_known(value):
    if value not in ALLOWED:
        raise ValueError(value)


def raising_helper():
    value = source()
    require_known(value)
    sink(value)


# case: a helper that says whether
def is_known(value):
    return value in ALLOWED


def boolean_helper():
    value = source()
    if not is_known(value):
        return
    sink(value)


# case: a helper with branches that says whether
def is_fine(value):
    if value == "abc":
        return True
    return False


def branching_helper():
    value = source()
    if is_fine(value):
        sink(value)
    else:
        sink(value)  # finding


# case: a type check for numbers
def type_check():
    value = source()
    if isinstance(value, int):
        sink(value)  # todo: ok (a check of the type does not narrow what a value may be)
    if isinstance(value, (int, float)):
        sink(value)  # todo: ok (a check of the type does not narrow what a value may be)


# case: a conversion that must succeed
def conversion():
    value = source()
    try:
        int(value)
    except ValueError:
        return
    sink(value)  # todo: ok (this form of a check is not recognised)


# case: a loop asks again
def asked_again():
    value = source()
    while value not in ALLOWED:
        value = source()
    sink(value)


# case: continue for what is unknown
def continued():
    for value in source().split(","):
        if value not in ALLOWED:
            continue
        sink(value)


# case: any equal
def any_equal():
    value = source()
    if not any(value == known for known in ("abc", "7")):
        return
    sink(value)  # todo: ok (this form of a check is not recognised)


# case: a check of a field
class Request:
    def __init__(self):
        self.name = source()


def field_check():
    request = Request()
    if request.name not in ALLOWED:
        return
    sink(request.name)


# case: a check of an element
def element_check():
    form = {"name": source(), "other": source()}
    if form["name"] in ALLOWED:
        sink(form["name"])
        sink(form["other"])  # finding


# case: a check of every part
def all_parts():
    parts = source().split(",")
    if all(part in ALLOWED for part in parts):
        sink(parts)  # todo: ok (this form of a check is not recognised)
    else:
        sink(parts)  # finding


# case: a subset of fixed values
def subset():
    names = set(source().split(","))
    if names <= ALLOWED:
        sink(names)  # todo: ok (this form of a check is not recognised)
    if not names.issubset(ALLOWED):
        return
    sink(names)  # todo: ok (this form of a check is not recognised)


# case: a copy taken before the check is the same value
def copied_before():
    value = source()
    copy = value
    if value not in ALLOWED:
        return
    sink(copy)  # todo: ok (this form of a check is not recognised)


# case: a check kept in a name
def kept_result():
    value = source()
    known = value in ALLOWED
    if known:
        sink(value)
    else:
        sink(value)  # finding


# case: a lookup that fails for unknown keys
def lookup():
    table = {"abc": "Alphabet", "7": "Seven"}
    try:
        sink(table[source()])
    except KeyError:
        sink("none")


# case: an assignment expression in the check
def walrus():
    if (value := source()) not in ALLOWED:
        return
    sink(value)  # todo: ok (this form of a check is not recognised)
