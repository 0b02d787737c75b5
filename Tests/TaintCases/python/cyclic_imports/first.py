"""Two modules that import each other."""
import second
from gateway import clean, sink, source


def begin(text, depth):
    if depth <= 0:
        return text
    return second.proceed(text, depth - 1)


def fixed(text):
    return "fixed"


# case: a call that goes through both modules
def around(depth):
    sink(begin(source(), depth))  # finding
    sink(begin("fixed", depth))


# case: a call into the other module and back
def there_and_back():
    sink(second.wrapped(source()))  # finding
    sink(second.constant(source()))


def wrap(text):
    return "<" + text + ">"
