"""Exceptions and clean-up."""
import contextlib

from gateway import clean, sink, source


# case: tainted in try
def in_try():
    value = "fixed"
    try:
        value = source()
    except ValueError:
        pass
    sink(value)  # finding


# case: a handler overwrites, the body may succeed
def handler_overwrites(text):
    value = source()
    try:
        int(text)
    except (ValueError, TypeError):
        value = "fixed"
    sink(value)  # finding


# case: a handler taints
def handler_taints(text):
    try:
        value = str(int(text))
    except (ValueError, TypeError):
        value = source()
    sink(value)  # finding


# case: a handler returns
def handler_returns(text):
    value = "fixed"
    try:
        value = source()
        int(text)
    except (ValueError, TypeError):
        sink(value)  # finding
        return
    sink(value)  # finding


# case: finally sees both ways
def in_finally(text):
    value = "fixed"
    try:
        value = source()
        value = str(int(text))
    finally:
        sink(value)  # finding


# case: finally overwrites
def finally_overwrites():
    value = source()
    try:
        print(value)
    finally:
        value = "fixed"
    sink(value)


# case: else runs after success
def in_else(text):
    value = "fixed"
    try:
        int(text)
    except (ValueError, TypeError):
        pass
    else:
        value = source()
    sink(value)  # finding


# case: both ways overwrite
def both_overwrite(text):
    value = source()
    try:
        int(text)
    except (ValueError, TypeError):
        value = "failed"
    else:
        value = "fine"
    sink(value)


# case: the message of an exception
def message():
    try:
        raise ValueError("bad value: " + source())
    except ValueError as error:
        sink(str(error))  # finding
        sink(error.args[0])  # finding


# case: the message of another exception
def fixed_message():
    try:
        raise ValueError("bad value")
    except ValueError as error:
        sink(str(error))


# case: an exception with a field
class Refused(Exception):
    def __init__(self, name, code):
        super().__init__("refused")
        self.name = name
        self.code = code


def field_of_an_exception():
    try:
        raise Refused(source(), "fixed")
    except Refused as refused:
        sink(refused.name)  # finding
        sink(refused.code)


# case: an exception raised by a helper
def check(value):
    if value != "abc":
        raise ValueError("not known: " + value)


def raised_by_a_helper():
    try:
        check(source())
    except ValueError as error:
        sink(f"{error}")  # finding


# case: several handlers
def several_handlers(text):
    value = "fixed"
    try:
        value = {"a": "b"}[text]
    except KeyError:
        value = source()
    except TypeError:
        value = "other"
    sink(value)  # finding


# case: code after raise in try
def after_raise():
    value = "fixed"
    try:
        raise ValueError()
        value = source()
    except ValueError:
        pass
    sink(value)


# case: return in finally
def return_in_finally():
    value = source()
    try:
        print(value)
    finally:
        return
    sink(value)


# case: nested try
def nested(text):
    value = "fixed"
    try:
        try:
            value = source()
            int(text)
        except ValueError:
            value = "inner"
    except TypeError:
        sink(value)  # finding
    sink(value)  # finding


# case: suppressed exceptions
def suppressed(text):
    value = source()
    with contextlib.suppress(ValueError, TypeError):
        int(text)
        value = "fixed"
    sink(value)  # todo: finding (what leaves by way of an exception is followed in simple forms only)


# case: a value of a context manager
@contextlib.contextmanager
def opened(name):
    yield name


def context_value():
    with opened(source()) as handle:
        sink(handle)  # finding
    with opened("fixed") as handle:
        sink(handle)


# case: several context managers
def several_contexts():
    with opened(source()) as first, opened("fixed") as second:
        sink(first)  # finding
        sink(second)


# case: a file read in with
def file_content():
    with open("/dev/null") as file:
        text = file.read() + source()
    sink(text)  # finding


# case: retry in a loop
def retried(text):
    value = None
    while value is None:
        try:
            value = source()
        except OSError:
            continue
    sink(value)  # finding


# case: an exception group
def exception_group():
    try:
        raise ExceptionGroup("all", [ValueError(source())])
    except* ValueError as group:
        for error in group.exceptions:
            sink(str(error))  # finding
