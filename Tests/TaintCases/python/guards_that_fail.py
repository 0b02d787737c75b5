"""Checks that do not protect what is used."""
import re

from gateway import clean, sink, source

ALLOWED = {"abc", "7"}
BLOCKED = {"drop", "delete"}


# case: a check of another variable
def other_variable():
    value = source()
    other = source()
    if other not in ALLOWED:
        return
    sink(value)  # finding
    sink(other)


# case: a check without an exit
def without_exit():
    value = source()
    if value not in ALLOWED:
        print("unknown value")
    sink(value)  # finding


# case: a check whose result is thrown away
def ignored():
    value = source()
    value in ALLOWED
    sink(value)  # finding


# case: a check after use
def after_use():
    value = source()
    sink(value)  # finding
    if value not in ALLOWED:
        return


# case: a check the wrong way round
def wrong_way():
    value = source()
    if value in ALLOWED:
        return
    sink(value)  # finding


# case: overwritten after the check
def overwritten():
    value = source()
    if value not in ALLOWED:
        return
    sink(value)
    value = source()
    sink(value)  # finding


# case: a list of blocked values
def blocked():
    value = source()
    if value in BLOCKED:
        return
    sink(value)  # finding


# case: a check for presence
def presence():
    value = source()
    if value is None:
        return
    if not value:
        return
    sink(value)  # finding


# case: a check of the length
def length():
    value = source()
    if len(value) > 20:
        raise ValueError(value)
    sink(value)  # finding


# case: a check of the start
def start(prefix):
    value = source()
    if not value.startswith(prefix):
        return
    sink(value)  # finding


# case: or instead of and
def either(flag):
    value = source()
    if flag or value in ALLOWED:
        sink(value)  # finding


# case: and instead of or
def both(flag):
    value = source()
    if value not in ALLOWED and flag:
        return
    sink(value)  # finding


# case: a pattern that is not anchored
def unanchored():
    value = source()
    if re.search(r"[a-z]+", value):
        sink(value)  # finding


# case: a pattern that allows anything
def loose_pattern():
    value = source()
    if re.fullmatch(r".+", value):
        sink(value)  # finding


# case: a helper that only reports
def report_unknown(value):
    if value not in ALLOWED:
        print("unknown value")


def reporting_helper():
    value = source()
    report_unknown(value)
    sink(value)  # finding


# case: a helper whose answer is ignored
def is_known(value):
    return value in ALLOWED


def unused_answer():
    value = source()
    is_known(value)
    sink(value)  # finding


# case: a helper that swallows its exception
def require_known(value):
    try:
        if value not in ALLOWED:
            raise ValueError(value)
    except ValueError:
        print("unknown value")


def swallowed():
    value = source()
    require_known(value)
    sink(value)  # finding


# case: an exception that is caught before use
def caught():
    value = source()
    try:
        if value not in ALLOWED:
            raise ValueError(value)
    except ValueError:
        pass
    sink(value)  # finding


# case: a check in one branch only
def one_branch(flag):
    value = source()
    if flag:
        if value not in ALLOWED:
            return
    sink(value)  # finding


# case: a check of a part
def part():
    value = source()
    if value[:3] == "abc":
        sink(value)  # finding


# case: a check of the first part only
def first_part():
    value = source()
    if value.split(",")[0] not in ALLOWED:
        return
    sink(value)  # finding


# case: membership in something tainted
def tainted_list():
    value = source()
    allowed = source().split(",")
    if value in allowed:
        sink(value)  # finding


# case: equality with something tainted
def tainted_equal():
    value = source()
    if value == source():
        sink(value)  # finding


# case: a check that always holds
def always():
    value = source()
    if value in ALLOWED or True:
        sink(value)  # finding


# case: one of two values is checked
def one_of_two():
    first, second = source(), source()
    if first in ALLOWED:
        sink(first)
        sink(first + second)  # finding


# case: a type that still holds text
def text_type():
    value = source()
    if isinstance(value, str):
        sink(value)  # finding
