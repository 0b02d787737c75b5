"""Checks of another module."""
import checks
from checks import is_known, maybe_tidy, report, require_known, tidy
from gateway import clean, sink, source


# case: a check that raises
def raising():
    value = source()
    require_known(value)
    sink(value)


# case: a check that answers
def answering():
    value = source()
    if is_known(value):
        sink(value)
    else:
        sink(value)  # finding


# case: a check that only prints
def printing():
    value = source()
    report(value)
    sink(value)  # finding


# case: a cleaner
def cleaner():
    sink(tidy(source()))
    sink(checks.tidy(source()))


# case: a cleaner that does not always clean
def half_a_cleaner(flag):
    sink(maybe_tidy(source(), flag))  # finding


# case: a decorator that cleans
@checks.cleaned
def show_clean(text):
    sink(text)  # todo: ok (decorators are not applied to what they decorate)


def decorated():
    show_clean(source())


# case: a decorator that passes on
@checks.traced
def show_traced(text):
    sink(text)  # finding


def traced():
    show_traced(source())
