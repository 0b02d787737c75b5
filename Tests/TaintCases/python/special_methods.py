"""Methods that the language calls."""
from gateway import clean, sink, source


# case: text of an object
class Label:
    def __init__(self, text):
        self.text = text

    def __str__(self):
        return "label " + self.text


def text_of_object():
    sink(str(Label(source())))  # finding
    sink(f"{Label(source())}")  # finding
    sink("%s" % Label(source()))  # finding
    sink(str(Label("fixed")))


# case: a text that hides the content
class Secret:
    def __init__(self, text):
        self.text = text

    def __str__(self):
        return "secret"

    def __repr__(self):
        return "Secret()"


def hidden_text():
    sink(str(Secret(source())))  # todo: ok (methods that the language calls by itself are not resolved)
    sink(f"{Secret(source())}")  # todo: ok (methods that the language calls by itself are not resolved)


# case: the representation of an object
class Shown:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return "Shown(" + self.text + ")"


def representation():
    sink(repr(Shown(source())))  # finding
    sink(f"{Shown(source())!r}")  # finding
    sink(repr(Shown("fixed")))


# case: reading an element
class Table:
    def __init__(self, value):
        self.value = value

    def __getitem__(self, key):
        return self.value


def element():
    sink(Table(source())["a"])  # todo: finding (methods that the language calls by itself are not resolved)
    sink(Table("fixed")["a"])


# case: an element that depends on the key
class Echo:
    def __getitem__(self, key):
        return "<" + key + ">"


def element_by_key():
    sink(Echo()[source()])  # todo: finding (methods that the language calls by itself are not resolved)
    sink(Echo()["fixed"])


# case: writing an element
class Store:
    def __init__(self):
        self.last = "fixed"

    def __setitem__(self, key, value):
        self.last = value


def written_element():
    store = Store()
    sink(store.last)
    store["a"] = source()
    sink(store.last)  # todo: finding (methods that the language calls by itself are not resolved)


# case: entering a context
class Opened:
    def __init__(self, text):
        self.text = text

    def __enter__(self):
        return self.text

    def __exit__(self, *details):
        return False


def entered():
    with Opened(source()) as text:
        sink(text)  # finding
    with Opened("fixed") as text:
        sink(text)


# case: entering a context that gives the object itself
class Connection:
    def __init__(self, address):
        self.address = address

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return False


def entered_itself():
    with Connection(source()) as connection:
        sink(connection.address)  # finding
    with Connection("fixed") as connection:
        sink(connection.address)


# case: calling an object
class Prefixer:
    def __init__(self, prefix):
        self.prefix = prefix

    def __call__(self, text):
        return self.prefix + text


def called():
    sink(Prefixer("> ")(source()))  # finding
    sink(Prefixer(source())("fixed"))  # finding
    sink(Prefixer("> ")("fixed"))


# case: calling an object that ignores its argument
class Constant:
    def __call__(self, text):
        return "fixed"


def called_constant():
    constant = Constant()
    sink(constant(source()))


# case: iterating over an object
class Lines:
    def __init__(self, text):
        self.text = text

    def __iter__(self):
        return iter(self.text.split(","))


def iterated():
    for line in Lines(source()):
        sink(line)  # todo: finding (methods that the language calls by itself are not resolved)
    for line in Lines("a,b"):
        sink(line)


# case: an iterator by hand
class Countdown:
    def __init__(self, text):
        self.text = text
        self.left = 2

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.text


def iterated_by_hand():
    for text in Countdown(source()):
        sink(text)  # todo: finding (methods that the language calls by itself are not resolved)


# case: adding objects
class Path:
    def __init__(self, text):
        self.text = text

    def __add__(self, other):
        return Path(self.text + "/" + other)

    def __truediv__(self, other):
        return Path("fixed")


def added():
    sink((Path("base") + source()).text)  # finding
    sink((Path("base") + "fixed").text)


# case: an operator that drops its operand
def divided():
    sink((Path("base") / source()).text)  # todo: ok (methods that the language calls by itself are not resolved)


# case: addition from the right
class Suffix:
    def __init__(self, text):
        self.text = text

    def __radd__(self, other):
        return other + self.text


def added_from_the_right():
    sink(source() + Suffix("x"))  # finding
    sink("fixed" + Suffix("x"))


# case: addition in place
class Log:
    def __init__(self):
        self.text = ""

    def __iadd__(self, other):
        self.text += other
        return self


def added_in_place():
    log = Log()
    log += "fixed"
    sink(log.text)
    log += source()
    sink(log.text)  # finding


# case: missing attributes
class Proxy:
    def __init__(self, target):
        self.target = target

    def __getattr__(self, name):
        return self.target


def missing_attribute():
    sink(Proxy(source()).anything)  # todo: finding (methods that the language calls by itself are not resolved)
    sink(Proxy("fixed").anything)


# case: length, truth and equality are no text
class Measured:
    def __init__(self, text):
        self.text = text

    def __len__(self):
        return len(self.text)

    def __bool__(self):
        return bool(self.text)

    def __eq__(self, other):
        return self.text == other

    def __contains__(self, item):
        return item in self.text


def measured():
    value = Measured(source())
    sink(len(value))
    sink(bool(value))
    sink(value == "x")
    sink("x" in value)


# case: a descriptor
class Attribute:
    def __get__(self, instance, owner):
        return source()


class Described:
    name = Attribute()
    kind = "fixed"


def described():
    sink(Described().name)  # todo: finding (methods that the language calls by itself are not resolved)
    sink(Described().kind)


# case: formatting an object
class Money:
    def __init__(self, text):
        self.text = text

    def __format__(self, specification):
        return "EUR " + self.text


def formatted():
    sink(f"{Money(source()):>10}")  # finding
    sink(format(Money(source())))  # finding
    sink(f"{Money('1'):>10}")


# case: creation by __new__
class Single(str):
    def __new__(cls, text):
        return super().__new__(cls, "<" + text + ">")


def created():
    sink(Single(source()))  # todo: finding (methods that the language calls by itself are not resolved)
    sink(Single("fixed"))


# case: after the constructor of a data class
def post_init():
    from dataclasses import dataclass

    @dataclass
    class Entry:
        name: str
        label: str = ""

        def __post_init__(self):
            self.label = "[" + self.name + "]"

    sink(Entry(source()).label)  # todo: finding (methods that the language calls by itself are not resolved)
    sink(Entry("fixed").label)
