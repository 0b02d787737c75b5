"""Subclasses."""
import abc
from dataclasses import dataclass
from typing import Protocol

from gateway import clean, sink, source


# case: an inherited method
class Base:
    def wrap(self, text):
        return "<" + text + ">"


class Derived(Base):
    pass


def inherited():
    sink(Derived().wrap(source()))  # finding
    sink(Derived().wrap("fixed"))


# case: an overridden method
class Fixed(Base):
    def wrap(self, text):
        return "fixed"


def overridden():
    sink(Fixed().wrap(source()))
    sink(Base().wrap(source()))  # finding


# case: super
class Louder(Base):
    def wrap(self, text):
        return super().wrap(text).upper()


def by_super():
    sink(Louder().wrap(source()))  # finding
    sink(Louder().wrap("fixed"))


# case: the constructor of a superclass
class Named:
    def __init__(self, name):
        self.name = name


class Employee(Named):
    def __init__(self, name, role):
        super().__init__(name)
        self.role = role


def super_constructor():
    employee = Employee(source(), "guest")
    sink(employee.name)  # finding
    sink(employee.role)


# case: the superclass by its name
class Manager(Named):
    def __init__(self, name):
        Named.__init__(self, name)


def named_super():
    sink(Manager(source()).name)  # finding
    sink(Manager("fixed").name)


# case: an inherited constructor
class Guest(Named):
    def show(self):
        return self.name


def inherited_constructor():
    sink(Guest(source()).show())  # finding
    sink(Guest("fixed").show())


# case: a template method
class Report(abc.ABC):
    def render(self):
        return "<" + self.body() + ">"

    @abc.abstractmethod
    def body(self):
        """The content."""


class TaintedReport(Report):
    def body(self):
        return source()


class FixedReport(Report):
    def body(self):
        return "fixed"


def template_method():
    sink(TaintedReport().render())  # finding
    sink(FixedReport().render())  # todo: ok (a method of the superclass is followed without knowing the class of its object)


# case: an abstract class with several implementations
class Storage(abc.ABC):
    @abc.abstractmethod
    def load(self, key):
        """The value."""


class RawStorage(Storage):
    def load(self, key):
        return "raw:" + key


class FixedStorage(Storage):
    def load(self, key):
        return "fixed"


def use_storage(storage: Storage):
    sink(storage.load(source()))  # finding


# case: an abstract class whose implementations are all harmless
class Filter(abc.ABC):
    @abc.abstractmethod
    def apply(self, text):
        """The filtered text."""


class CleanFilter(Filter):
    def apply(self, text):
        return clean(text)


class EmptyFilter(Filter):
    def apply(self, text):
        return ""


def use_filter(strategy: Filter):
    sink(strategy.apply(source()))


# case: an implementation that is known
def known_implementation():
    storage = FixedStorage()
    sink(storage.load(source()))
    storage = RawStorage()
    sink(storage.load(source()))  # finding


# case: an implementation chosen by a condition
def chosen_implementation(flag):
    storage = RawStorage() if flag else FixedStorage()
    sink(storage.load(source()))  # finding


# case: a factory
def make_storage(kind):
    if kind == "raw":
        return RawStorage()
    return FixedStorage()


def by_factory(kind):
    sink(make_storage(kind).load(source()))  # finding


# case: a factory with one product
def make_fixed():
    return FixedStorage()


def by_fixed_factory():
    sink(make_fixed().load(source()))


# case: several superclasses
class Loud:
    def say(self, text):
        return text.upper()


class Quiet:
    def say(self, text):
        return ""


class LoudFirst(Loud, Quiet):
    pass


class QuietFirst(Quiet, Loud):
    pass


def resolution_order():
    sink(LoudFirst().say(source()))  # finding
    sink(QuietFirst().say(source()))


# case: a mixin that uses the state of the class
class ShowMixin:
    def show(self):
        sink(self.text)  # finding


class Page(ShowMixin):
    def __init__(self):
        self.text = source()


def mixed_in():
    Page().show()


# case: the state of a superclass
class Holder:
    def fill(self):
        self.text = source()


class Printer(Holder):
    def show(self):
        self.fill()
        sink(self.text)  # finding


# case: an inherited class attribute
class Config:
    label = source()
    mode = "fixed"


class SubConfig(Config):
    pass


def inherited_attribute():
    sink(SubConfig.label)  # finding
    sink(SubConfig.mode)


# case: an overridden class attribute
class FixedConfig(Config):
    label = "fixed"


def overridden_attribute():
    sink(FixedConfig.label)


# case: an inherited data class
@dataclass
class Item:
    name: str


@dataclass
class Priced(Item):
    price: int = 0


def inherited_data_class():
    item = Priced(source(), 3)
    sink(item.name)  # todo: finding (copies that change a part are not told from the original)
    sink(item.price)  # todo: ok (copies that change a part are not told from the original)


# case: a protocol
class Renderer(Protocol):
    def render(self, text: str) -> str:
        ...


class PlainRenderer:
    def render(self, text: str) -> str:
        return text


def structural():
    renderer: Renderer = PlainRenderer()
    sink(renderer.render(source()))  # finding


# case: an inherited class method
class Parsed:
    def __init__(self, text):
        self.text = text

    @classmethod
    def parse(cls, line):
        return cls(line.strip())


class ParsedLine(Parsed):
    pass


def inherited_class_method():
    sink(ParsedLine.parse(source()).text)  # finding
    sink(ParsedLine.parse("fixed").text)


# case: three generations
class First:
    def get(self):
        return source()


class Second(First):
    pass


class Third(Second):
    def show(self):
        sink(self.get())  # finding


# case: a subclass that hides the source
class Hidden(First):
    def get(self):
        return "fixed"

    def show(self):
        sink(self.get())


# case: a subclass that overrides a helper of its superclass
class Pipeline:
    def run(self):
        sink(self.prepare(source()))  # finding

    def prepare(self, text):
        return clean(text)


class RawPipeline(Pipeline):
    def prepare(self, text):
        return text
