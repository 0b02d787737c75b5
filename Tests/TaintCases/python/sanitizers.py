"""Cleaned values."""
from gateway import clean, sink, source


# case: the result is used
def used():
    value = clean(source())
    sink(value)


# case: the result is thrown away
def ignored():
    value = source()
    clean(value)
    sink(value)  # finding


# case: the result goes to another name
def other_name():
    value = source()
    safe = clean(value)
    sink(value)  # finding
    sink(safe)


# case: cleaned in one branch only
def one_branch(flag):
    value = source()
    if flag:
        value = clean(value)
    sink(value)  # finding


# case: cleaned in both branches
def both_branches(flag):
    value = source()
    if flag:
        value = clean(value)
    else:
        value = clean("x" + value)
    sink(value)


# case: cleaned and tainted again
def tainted_again():
    value = clean(source())
    value = value + source()
    sink(value)  # finding


# case: one part is cleaned
def one_part():
    sink(clean(source()) + source())  # finding
    sink(clean(source()) + clean(source()))


# case: cleaned at the end
def at_the_end():
    text = "<" + source() + ">"
    sink(clean(text))
    sink(clean(text).upper())


# case: cleaned in a helper
def tidy(text):
    return clean(text.strip())


def in_a_helper():
    sink(tidy(source()))


# case: a helper that cleans in one branch
def maybe_tidy(text, flag):
    if flag:
        return clean(text)
    return text


def in_half_a_helper(flag):
    sink(maybe_tidy(source(), flag))  # finding


# case: a helper that cleans and returns the original
def pretend_tidy(text):
    clean(text)
    return text


def in_a_pretender():
    sink(pretend_tidy(source()))  # finding


# case: cleaned in a loop
def in_a_loop():
    for item in source().split(","):
        item = clean(item)
        sink(item)


# case: cleaned in an assignment expression
def in_walrus():
    if safe := clean(source()):
        sink(safe)


# case: cleaned elements of a container
def in_a_container():
    table = {"raw": source(), "safe": clean(source())}
    sink(table["raw"])  # finding
    sink(table["safe"])
    table["raw"] = clean(table["raw"])
    sink(table["raw"])


# case: cleaned through another name for the cleaner
def by_another_name():
    tidy_up = clean
    sink(tidy_up(source()))


# case: cleaned in a conditional operator
def in_conditional(flag):
    sink(clean(source()) if flag else "fixed")
    sink(clean(source()) if flag else source())  # finding


# case: a cleaned field
class Form:
    def __init__(self):
        self.raw = source()
        self.safe = clean(self.raw)

    def show(self):
        sink(self.raw)  # todo: finding (followed by rule of thumb)
        sink(self.safe)


# case: cleaned with more arguments
def more_arguments():
    sink(clean(source(), "html"))


# case: cleaned in try
def in_try():
    value = source()
    try:
        value = clean(value)
    except ValueError:
        value = ""
    sink(value)


# case: cleaning fails and the raw value stays
def in_try_raw():
    value = source()
    try:
        raise ValueError()
        value = clean(value)
    except ValueError:
        pass
    sink(value)  # finding
