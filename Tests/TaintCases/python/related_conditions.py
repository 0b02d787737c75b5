"""Conditions that hold together, and what they say of values."""
from gateway import clean, sink, source


# case: the same condition guards the taint and its use
def same_condition(flag):
    value = "fixed"
    if flag:
        value = source()
    if flag:
        sink(value)  # finding


# case: opposite conditions guard the taint and its use
def opposite_conditions(flag):
    value = "fixed"
    if flag:
        value = source()
    if not flag:
        sink(value)  # todo: ok (conditions are not related to one another)


# case: a flag remembers whether the value is tainted
def remembered():
    value = "fixed"
    is_tainted = False
    sink(value)
    if len(value) > 3:
        value = source()
        is_tainted = True
    if is_tainted:
        sink(value)  # finding


# case: a condition that changes in between
def changed_condition(flag):
    value = "fixed"
    if flag:
        value = source()
    flag = not flag
    if not flag:
        sink(value)  # finding


# case: a kind decides twice
def same_kind(kind):
    if kind == "a":
        value = source()
    else:
        value = "fixed"
    if kind == "x":
        sink(value)  # todo: ok (conditions are not related to one another)
    if kind == "a":
        sink(value)  # finding


# case: cleaned and used under the same condition
def cleaned_together(flag):
    value = source()
    if flag:
        value = clean(value)
    if flag:
        sink(value)  # todo: ok (conditions are not related to one another)
    else:
        sink(value)  # finding


# case: a return under the condition leaves the other way
def returned_before(flag):
    value = "fixed"
    if flag:
        value = source()
    if flag:
        return
    sink(value)  # todo: ok (conditions are not related to one another)


# case: None marks what is missing
def missing(flag):
    value = None
    if flag:
        value = source()
    if value is None:
        sink(value)  # todo: ok (conditions are not related to one another)
    else:
        sink(value)  # finding


# case: an empty text is no danger
def empty_text():
    value = source()
    if not value:
        sink(value)  # todo: ok (conditions are not related to one another)
    if value == "":
        sink(value)


# case: both values of a flag
def both_values(flag):
    if flag is True:
        value = source()
    elif flag is False:
        value = source()
    else:
        value = "fixed"
    sink(value)  # finding
