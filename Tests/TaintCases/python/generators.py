"""Generators."""
from gateway import clean, sink, source


# case: a generator yields a source
def tainted_items():
    yield "fixed"
    yield source()


def over_yielded():
    for item in tainted_items():
        sink(item)  # finding


# case: a generator yields fixed values
def fixed_items(text):
    print(text)
    yield "one"
    yield "two"


def over_fixed():
    for item in fixed_items(source()):
        sink(item)


# case: a generator yields from its parameter
def pieces(text):
    for piece in text.split(","):
        yield piece.strip()


def over_pieces():
    for piece in pieces(source()):
        sink(piece)  # finding
    for piece in pieces("a,b"):
        sink(piece)


# case: yield from
def delegating(text):
    yield from pieces(text)


def over_delegated():
    for piece in delegating(source()):
        sink(piece)  # finding
    for piece in delegating("a,b"):
        sink(piece)


# case: yield from a list
def from_a_list():
    yield from ["fixed", source()]


def over_list():
    sink(list(from_a_list()))  # finding


# case: next of a generator
def stepped():
    sink(next(pieces(source())))  # finding
    sink(next(pieces("a")))


# case: joined
def joined():
    sink("".join(pieces(source())))  # finding
    sink("".join(pieces("a,b")))


# case: a sink in a generator
def showing(text):
    sink(text)  # finding
    yield text


def run_showing():
    list(showing(source()))


# case: a generator that cleans
def cleaned(text):
    for piece in text.split(","):
        yield clean(piece)


def over_cleaned():
    for piece in cleaned(source()):
        sink(piece)


# case: a generator that counts
def lengths(text):
    for piece in text.split(","):
        yield len(piece)


def over_lengths():
    for length in lengths(source()):
        sink(length)


# case: yielded pairs
def numbered(text):
    for index, piece in enumerate(text.split(",")):
        yield index, piece


def over_numbered():
    for index, piece in numbered(source()):
        sink(index)
        sink(piece)  # finding


# case: values sent into a generator
def receiver():
    while True:
        value = yield
        sink(value)  # todo: finding (lambdas and values that arrive later are followed in simple forms only)


def sending():
    target = receiver()
    next(target)
    target.send(source())


# case: the result of a generator
def with_result():
    yield "fixed"
    return source()


def outer():
    result = yield from with_result()
    sink(result)  # todo: finding (what leaves by way of an exception is followed in simple forms only)


# case: a generator method
class Reader:
    def __init__(self, text):
        self.text = text

    def lines(self):
        for line in self.text.splitlines():
            yield line


def over_method():
    for line in Reader(source()).lines():
        sink(line)  # finding
    for line in Reader("a").lines():
        sink(line)


# case: a pipeline of generators
def upper(items):
    for item in items:
        yield item.upper()


def pipeline():
    for item in upper(pieces(source())):
        sink(item)  # finding
    for item in upper(["a"]):
        sink(item)


# case: a filtering generator
def known(items):
    for item in items:
        if item in ("abc", "7"):
            yield item


def over_known():
    for item in known(source().split(",")):
        sink(item)
