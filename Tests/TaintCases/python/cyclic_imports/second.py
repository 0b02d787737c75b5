from gateway import clean, sink, source

import first


def proceed(text, depth):
    if depth <= 0:
        return text
    return first.begin(text, depth - 1)


def wrapped(text):
    return first.wrap(text)


def constant(text):
    return first.fixed(text)


# case: the same seen from the other module
def around(depth):
    sink(proceed(source(), depth))  # finding
    sink(proceed("fixed", depth))
