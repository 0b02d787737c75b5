"""Classes that other modules use."""
from gateway import clean, sink, source


class User:
    kind = "fixed"
    prefix = source()

    def __init__(self, name, role):
        self.name = name
        self.role = role

    def greet(self):
        return "Hello, " + self.name

    def label(self):
        return "[" + self.role + "]"

    @property
    def initial(self):
        return self.name[:1]

    @staticmethod
    def wrap(text):
        return "<" + text + ">"

    @classmethod
    def parse(cls, line):
        name, _, role = line.partition(":")
        return cls(name, "guest")


class Query:
    def __init__(self):
        self.parts = []

    def where(self, part):
        self.parts.append(part)
        return self

    def text(self):
        return " and ".join(self.parts)

    # case: a sink in a method of another file
    def run(self):
        sink(self.text())  # todo: finding


class Form:
    def __init__(self):
        self.raw = source()
        self.safe = clean(source())


current_user = User(source(), "guest")
