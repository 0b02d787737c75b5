"""Branches that are never taken, because their conditions are constant."""
import os
import sys
from typing import TYPE_CHECKING

from gateway import clean, sink, source

DEBUG = False
LEVEL = 3
MODE = "safe"


# case: literal conditions
def literal():
    value = source()
    if True:
        value = "fixed"
    sink(value)
    if False:
        value = source()
    sink(value)


# case: the branch that is taken
def literal_taken():
    value = "fixed"
    if True:
        value = source()
    sink(value)  # finding


# case: numbers as conditions
def numbers():
    value = "fixed"
    if 0:
        value = source()
    sink(value)
    if 1:
        value = source()
    sink(value)  # finding


# case: empty things as conditions
def empty():
    value = "fixed"
    if "":
        value = source()
    if None:
        value = source()
    if []:
        value = source()
    sink(value)  # todo: ok (this operation on constants is not worked out)


# case: arithmetic
def arithmetic():
    width = 12
    value = source()
    if width * 3 + 1 == 37:
        value = "fixed"
    sink(value)


# case: arithmetic that takes the tainted branch
def arithmetic_taken():
    width = 12
    value = "fixed"
    if (width - 2) * width >= 120:
        value = source()
    sink(value)  # finding


# case: arithmetic in a conditional operator
def arithmetic_conditional():
    pages = 31
    value = "fixed" if pages // 4 + 1 < 9 else source()
    sink(value)  # todo: ok (this operation on constants is not worked out)
    value = source() if pages // 4 + 1 < 9 else "fixed"
    sink(value)  # finding


# case: comparison of strings
def strings():
    mode = "read"
    if mode == "write":
        value = source()
    else:
        value = "fixed"
    sink(value)


# case: lengths
def lengths():
    text = "abc"
    value = source()
    if len(text) == 3:
        value = "fixed"
    sink(value)


# case: characters of a constant
def characters():
    code = "x-ray"
    if code[2] == "r":
        value = "fixed"
    else:
        value = source()
    sink(value)
    if code[-1] == "r":
        value = "other"
    else:
        value = source()
    sink(value)  # finding


# case: methods of a constant
def methods():
    value = "fixed"
    if "abc".startswith("x"):
        value = source()
    if "abc".upper() == "abc":
        value = source()
    if "x" in "abc":
        value = source()
    sink(value)  # todo: ok (this operation on constants is not worked out)


# case: boolean operators
def boolean():
    on = True
    off = False
    value = "fixed"
    if on and off:
        value = source()
    if off or not on:
        value = source()
    sink(value)
    if on or off:
        value = source()
    sink(value)  # finding


# case: one constant side decides
def decided(flag):
    value = "fixed"
    if flag and False:
        value = source()
    sink(value)  # todo: ok (this operation on constants is not worked out)
    if flag or True:
        value = source()
    sink(value)  # finding


# case: chained comparisons
def chained():
    number = 5
    value = "fixed"
    if 6 < number < 10:
        value = source()
    sink(value)  # todo: ok (this operation on constants is not worked out)
    if 1 < number <= 5:
        value = source()
    sink(value)  # finding


# case: membership in constants
def membership():
    kind = "a"
    value = "fixed"
    if kind in ("b", "c"):
        value = source()
    if kind not in ["a", "b"]:
        value = source()
    sink(value)  # todo: ok (this operation on constants is not worked out)


# case: constants of the module
def module_constants():
    value = "fixed"
    if DEBUG:
        value = source()
    if LEVEL > 5:
        value = source()
    if MODE != "safe":
        value = source()
    sink(value)


# case: a constant of the module that is true
def module_constant_taken():
    value = "fixed"
    if LEVEL == 3:
        value = source()
    sink(value)  # finding


# case: type checking only
def type_checking():
    value = "fixed"
    if TYPE_CHECKING:
        value = source()
    sink(value)  # todo: ok (this operation on constants is not worked out)


# case: a number that changes
def changed(count):
    number = 1
    number = number + count
    value = "fixed"
    if number > 1:
        value = source()
    sink(value)  # finding


# case: a number that changes in a loop
def changed_in_a_loop(items):
    number = 0
    for _ in items:
        number += 1
    value = "fixed"
    if number > 0:
        value = source()
    sink(value)  # finding


# case: a constant reached by steps
def stepwise():
    number = 1
    number += 2
    number *= 3
    value = source()
    if number == 9:
        value = "fixed"
    sink(value)


# case: while with a false condition
def never_looped():
    value = "fixed"
    while False:
        value = source()
    sink(value)


# case: a loop over nothing
def empty_loop():
    value = "fixed"
    for _ in []:
        value = source()
    for _ in range(0):
        value = source()
    sink(value)  # todo: ok (this operation on constants is not worked out)


# case: a return that is always taken
def always_returns():
    value = source()
    if 2 > 1:
        return value
    sink(value)


# case: a dead elif
def dead_elif(flag):
    kind = 2
    if kind == 1:
        value = source()
    elif kind == 2:
        value = "fixed"
    else:
        value = source()
    sink(value)


# case: a constant from a helper
def two():
    return 2


def constant_helper():
    value = source()
    if two() == 2:
        value = "fixed"
    sink(value)


# case: a helper that is always true
def always():
    return True


def true_helper():
    if always():
        value = "fixed"
    else:
        value = source()
    sink(value)


# case: both branches of a merge give the same number
def merged(flag):
    if flag:
        number = 4
    else:
        number = 4
    value = source()
    if number == 4:
        value = "fixed"
    sink(value)


# case: different numbers of a merge
def merged_differently(flag):
    if flag:
        number = 4
    else:
        number = 5
    value = source()
    if number == 4:
        value = "fixed"
    sink(value)  # finding


# case: an environment is unknown
def unknown():
    value = "fixed"
    if not os.environ.get("PRODUCTION"):
        value = source()
    sink(value)  # finding


# case: a constant element decides
def element():
    flags = [False, True]
    value = "fixed"
    if flags[0]:
        value = source()
    sink(value)
    options = {"unsafe": False}
    if options["unsafe"]:
        value = source()
    sink(value)


# case: double negation and is
def negations():
    nothing = None
    value = "fixed"
    if not not False:
        value = source()
    if nothing is not None:
        value = source()
    sink(value)
    if nothing is None:
        value = source()
    sink(value)  # finding


# case: modulo, powers and bits
def more_arithmetic():
    value = "fixed"
    if 10 % 3 == 0:
        value = source()
    if 2 ** 3 != 8:
        value = source()
    if 6 & 1:
        value = source()
    if -7 // 2 == -3:
        value = source()
    sink(value)  # todo: ok (this operation on constants is not worked out)


# case: minimum, maximum and absolute value
def arithmetic_functions():
    value = "fixed"
    if max(1, 2) < 2:
        value = source()
    if abs(-3) != 3:
        value = source()
    if int("4") == 5:
        value = source()
    sink(value)  # todo: ok (this operation on constants is not worked out)
