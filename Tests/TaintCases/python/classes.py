"""State of objects."""
from gateway import clean, sink, source


# case: the constructor's argument
class Person:
    def __init__(self, name, role):
        self.name = name
        self.role = role


def constructed():
    person = Person(source(), "guest")
    sink(person.name)  # finding
    sink(person.role)


# case: two objects are kept apart
def two_objects():
    first = Person(source(), "guest")
    second = Person("fixed", "guest")
    sink(first.name)  # finding
    sink(second.name)


# case: a getter
class Account:
    def __init__(self, owner, kind):
        self.owner = owner
        self.kind = kind

    def get_owner(self):
        return self.owner

    def get_kind(self):
        return self.kind


def getter():
    account = Account(source(), "fixed")
    sink(account.get_owner())  # finding
    sink(account.get_kind())


# case: a setter
class Note:
    def __init__(self):
        self.text = ""
        self.title = ""

    def set_text(self, text):
        self.text = text


def setter():
    note = Note()
    sink(note.text)
    note.set_text(source())
    sink(note.text)  # finding
    sink(note.title)
    note.set_text("fixed")
    sink(note.text)


# case: state across methods
class Job:
    def __init__(self):
        self.command = ""

    def read(self):
        self.command = source()

    def run(self):
        sink(self.command)  # finding


def across_methods():
    job = Job()
    job.read()
    job.run()


# case: state that is never tainted
class FixedJob:
    def __init__(self):
        self.command = "fixed"

    def read(self):
        self.input = source()

    def run(self):
        sink(self.command)


def fixed_across_methods():
    job = FixedJob()
    job.read()
    job.run()


# case: state set in the constructor
class Handler:
    def __init__(self):
        self.query = source()
        self.safe = clean(source())

    def handle(self):
        sink(self.query)  # todo: finding (this operation on a collection is not modelled)
        sink(self.safe)


# case: state that is overwritten before use
class Reset:
    def run(self):
        self.value = source()
        self.value = "fixed"
        sink(self.value)


# case: a helper method
class Greeter:
    def wrap(self, text):
        return "<" + text + ">"

    def greet(self):
        sink(self.wrap(source()))  # finding
        sink(self.wrap("fixed"))


# case: a method that overwrites state
class Cleaner:
    def __init__(self):
        self.text = source()

    def tidy(self):
        self.text = clean(self.text)

    def run(self):
        sink(self.text)  # todo: finding (variables that outlive calls are followed in simple forms only)
        self.tidy()
        sink(self.text)


# case: a method that taints state
class Spoiler:
    def spoil(self):
        self.text = source()

    def run(self):
        self.text = "fixed"
        sink(self.text)
        self.spoil()
        sink(self.text)  # finding


# case: a property
class Circle:
    def __init__(self, name):
        self._name = name

    @property
    def name(self):
        return self._name

    @property
    def kind(self):
        return "circle"


def property_read():
    circle = Circle(source())
    sink(circle.name)  # finding
    sink(circle.kind)
    sink(Circle("fixed").name)


# case: a property with a setter
class Square:
    def __init__(self):
        self._name = "fixed"

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, value):
        self._name = value


def property_written():
    square = Square()
    sink(square.name)
    square.name = source()
    sink(square.name)  # todo: finding (accessors written by hand and delegates are not called)


# case: a property that cleans what is set
class Tidy:
    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, value):
        self._name = clean(value)


def property_cleans():
    tidy = Tidy()
    tidy.name = source()
    sink(tidy.name)


# case: a class attribute
class Settings:
    prefix = source()
    suffix = "fixed"


def class_attribute():
    sink(Settings.prefix)  # finding
    sink(Settings.suffix)
    sink(Settings().prefix)  # todo: finding (variables that outlive calls are followed in simple forms only)


# case: a class attribute that is assigned later
class Registry:
    last = "fixed"

    def record(self):
        Registry.last = source()

    def show(self):
        sink(Registry.last)  # finding


# case: an instance attribute hides a class attribute
class Defaults:
    label = source()

    def __init__(self):
        self.label = "fixed"

    def show(self):
        sink(self.label)  # todo: ok (variables that outlive calls are followed in simple forms only)


# case: a static method
class Text:
    @staticmethod
    def wrap(text):
        return "<" + text + ">"


def static_method():
    sink(Text.wrap(source()))  # finding
    sink(Text.wrap("fixed"))
    sink(Text().wrap(source()))  # finding


# case: a class method as constructor
class User:
    def __init__(self, name):
        self.name = name

    @classmethod
    def from_line(cls, line):
        return cls(line.split(",")[0])


def class_method():
    sink(User.from_line(source()).name)  # finding
    sink(User.from_line("a,b").name)


# case: an unbound method
def unbound():
    person = Account(source(), "fixed")
    sink(Account.get_owner(person))  # finding
    sink(Account.get_kind(person))


# case: a bound method in a name
def bound():
    account = Account(source(), "fixed")
    get = account.get_owner
    sink(get())  # todo: finding (references to functions are not resolved to what they call)
    get = account.get_kind
    sink(get())


# case: getattr and setattr with constants
def reflective():
    person = Person("fixed", "guest")
    setattr(person, "name", source())
    sink(getattr(person, "name"))  # finding
    sink(getattr(person, "role"))
    sink(person.name)  # finding
    sink(getattr(person, "missing", "fixed"))


# case: the dictionary of an object
def dictionary_of():
    person = Person(source(), "guest")
    sink(vars(person)["name"])  # finding
    sink(person.__dict__["role"])


# case: two names for one object
def aliased():
    person = Person("fixed", "guest")
    other = person
    other.name = source()
    sink(person.name)  # finding
    sink(person.role)


# case: an object in a list
def in_a_list():
    people = [Person(source(), "guest")]
    sink(people[0].name)  # finding
    for person in people:
        sink(person.name)  # finding
        sink(person.role)


# case: an object handed over
def show_name(person):
    sink(person.name)  # finding


def show_role(person):
    sink(person.role)


def handed_over():
    person = Person(source(), "guest")
    show_name(person)
    show_role(person)


# case: slots
class Slotted:
    __slots__ = ("name", "role")

    def __init__(self, name):
        self.name = name
        self.role = "guest"


def slotted():
    item = Slotted(source())
    sink(item.name)  # finding
    sink(item.role)


# case: calls between methods
class Chain:
    def start(self):
        self.step(source())

    def step(self, text):
        self.finish(text)

    def finish(self, text):
        sink(text)  # finding


# case: a method that returns itself
class Query:
    def __init__(self):
        self.text = "select"

    def where(self, condition):
        self.text += " where " + condition
        return self


def returns_itself():
    sink(Query().where(source()).text)  # finding
    sink(Query().where("1 = 1").text)


# case: methods of the same name in different classes
class Loud:
    def say(self, text):
        return text.upper()


class Silent:
    def say(self, text):
        return ""


def same_name():
    sink(Loud().say(source()))  # finding
    sink(Silent().say(source()))


# case: a class that is told by an annotation
def told(speaker: Silent):
    sink(speaker.say(source()))


# case: an enumeration
def enumeration():
    import enum

    class Color(enum.Enum):
        RED = "red"
        GREEN = "green"

    sink(Color.RED.value)
    sink(Color.GREEN.name)
