"""Code that does not parse as a whole, as editors see it while somebody types."""
from gateway import clean, sink, source


# case: before the broken place
def before():
    value = source()
    sink(value)  # finding
    value = "fixed"
    sink(value)


# case: a call without its end
def unfinished():
    value = source()
    print(value


# case: after a call without its end
def after():
    value = source()
    sink(value)  # finding
    value = clean(value)
    sink(value)


# case: a condition without its colon
def no_colon(flag):
    value = source()
    if flag
        value = "fixed"
    sink(value)  # finding


# case: after a condition without its colon
def after_no_colon():
    sink(source())  # finding
    sink("fixed")


# case: an assignment without a value
def no_value():
    value = source()
    other =
    sink(value)  # finding
