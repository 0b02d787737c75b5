"""Branches that may both be taken."""
from gateway import clean, sink, source


# case: tainted in one branch
def one_branch(flag):
    value = "fixed"
    if flag:
        value = source()
    sink(value)  # finding


# case: overwritten in one branch
def overwritten_in_one(flag):
    value = source()
    if flag:
        value = "fixed"
    sink(value)  # finding


# case: overwritten in both branches
def overwritten_in_both(flag):
    value = source()
    if flag:
        value = "one"
    else:
        value = "two"
    sink(value)


# case: branches do not see each other
def apart(flag):
    if flag:
        value = source()
        sink(value)  # finding
    else:
        value = "fixed"
        sink(value)


# case: elif and else
def several(kind):
    if kind == 1:
        value = "one"
    elif kind == 5:
        value = source()
    else:
        value = "other"
    sink(value)  # finding


# case: every elif gives a fixed value
def several_fixed(kind):
    text = source()
    if kind == 1:
        text = "one"
    elif kind == 5:
        text = "two"
    else:
        text = "other"
    sink(text)


# case: no else keeps the old value
def no_else(kind):
    text = source()
    if kind == 1:
        text = "one"
    elif kind == 5:
        text = "two"
    sink(text)  # finding


# case: an early return
def early_return(flag):
    value = source()
    if flag:
        return
    sink(value)  # finding


# case: the tainted branch returns
def tainted_branch_returns(flag):
    value = "fixed"
    if flag:
        value = source()
        return value
    sink(value)


# case: the clean branch returns
def clean_branch_returns(flag):
    value = source()
    if flag:
        value = "fixed"
        return value
    sink(value)  # finding


# case: nested branches
def nested(outer, inner):
    value = "fixed"
    if outer:
        if inner:
            value = source()
        else:
            value = "other"
    sink(value)  # finding


# case: code after return is not reached
def after_return():
    value = source()
    return value
    sink(value)


# case: code after raise is not reached
def after_raise():
    value = source()
    raise ValueError(value)
    sink(value)


# case: a fixed value chosen by a tainted test
def chosen():
    if source() == "admin":
        label = "Administrator"
    else:
        label = "Guest"
    sink(label)


# case: the same test twice
def same_test(flag):
    value = "fixed"
    if flag:
        value = source()
    if not flag:
        value = "other"
    sink(value)  # finding


# case: a default for a missing value
def default():
    value = source()
    if not value:
        value = "fixed"
    sink(value)  # finding
    if value is None:
        value = "none"
    sink(value)  # finding


# case: assert does not change a value
def asserted():
    value = source()
    assert value
    sink(value)  # finding


# case: with runs its body
def with_block(lock):
    with open("/dev/null"):
        value = source()
    sink(value)  # finding


# case: overwritten in with
def with_overwrites():
    value = source()
    with open("/dev/null"):
        value = "fixed"
    sink(value)


# case: nested conditional operators
def nested_conditionals(kind):
    value = "one" if kind == 1 else source() if kind == 5 else "other"
    sink(value)  # finding
    value = "one" if kind == 1 else "two" if kind == 5 else "other"
    sink(value)


# case: short circuit assigns in one case only
def short_circuit(flag):
    value = "fixed"
    flag and (value := source())
    sink(value)  # finding
