"""Objects that hold other objects."""
from gateway import clean, sink, source


# case: an object in a field
class Engine:
    def __init__(self, name):
        self.name = name
        self.kind = "fixed"


class Car:
    def __init__(self, engine):
        self.engine = engine
        self.color = "red"


def composed():
    car = Car(Engine(source()))
    sink(car.engine.name)  # finding
    sink(car.engine.kind)
    sink(car.color)


# case: a method that asks another object
class Service:
    def __init__(self, repository):
        self.repository = repository

    def load(self):
        return self.repository.find()


class Repository:
    def find(self):
        return source()


class FixedRepository:
    def find(self):
        return "fixed"


def delegated():
    sink(Service(Repository()).load())  # todo: finding (followed by rule of thumb)


# case: a builder chain
class Builder:
    def __init__(self):
        self.parts = []

    def add(self, part):
        self.parts.append(part)
        return self

    def build(self):
        return " ".join(self.parts)


def builder():
    sink(Builder().add("select").add(source()).build())  # finding
    sink(Builder().add("select").add("1").build())


# case: a builder in steps
def builder_in_steps():
    query = Builder()
    query.add("select")
    query.add(source())
    sink(query.build())  # finding
    other = Builder()
    other.add("select")
    sink(other.build())


# case: an immutable builder
class Step:
    def __init__(self, text=""):
        self.text = text

    def then(self, text):
        return Step(self.text + text)


def immutable_builder():
    first = Step("a")
    second = first.then(source())
    sink(first.text)
    sink(second.text)  # finding


# case: a singleton
class Context:
    instance = None

    def __init__(self):
        self.user = "nobody"

    @classmethod
    def get(cls):
        if cls.instance is None:
            cls.instance = cls()
        return cls.instance


def singleton():
    Context.get().user = source()
    sink(Context.get().user)  # todo: finding (variables that outlive calls are followed in simple forms only)


# case: a linked list
class Node:
    def __init__(self, value, rest=None):
        self.value = value
        self.rest = rest


def linked():
    chain = Node("fixed", Node(source()))
    sink(chain.value)
    sink(chain.rest.value)  # finding
    node = chain
    while node is not None:
        sink(node.value)  # finding
        node = node.rest


# case: a stack
class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()


def stacked():
    stack = Stack()
    stack.push(source())
    sink(stack.pop())  # finding


# case: a stack of fixed values
def stacked_fixed():
    stack = Stack()
    stack.push("fixed")
    sink(stack.pop())


# case: observers
class Subject:
    def __init__(self):
        self.observers = []

    def subscribe(self, observer):
        self.observers.append(observer)

    def notify(self, event):
        for observer in self.observers:
            observer(event)


def show_event(event):
    sink(event)  # finding


def observed():
    subject = Subject()
    subject.subscribe(show_event)
    subject.notify(source())


# case: a cyclic structure
class Parent:
    def __init__(self, name):
        self.name = name
        self.child = Child(self)


class Child:
    def __init__(self, parent):
        self.parent = parent
        self.label = "fixed"


def cyclic():
    parent = Parent(source())
    sink(parent.child.parent.name)  # finding
    sink(parent.child.label)


# case: a field of a returned object
def make_engine():
    return Engine(source())


def returned_object():
    engine = make_engine()
    sink(engine.name)  # finding
    sink(engine.kind)


# case: an object that is changed by a function it is handed to
def tune(engine):
    engine.name = clean(engine.name)


def changed_by_function():
    engine = Engine(source())
    sink(engine.name)  # finding
    tune(engine)
    sink(engine.name)


# case: an object that is replaced in a function
def replace_engine(engine):
    engine = Engine("fixed")
    engine.name = "other"


def replaced_in_function():
    engine = Engine(source())
    replace_engine(engine)
    sink(engine.name)  # finding


# case: a registry of objects
class Registry:
    def __init__(self):
        self.entries = {}

    def put(self, key, value):
        self.entries[key] = value

    def get(self, key):
        return self.entries[key]


def registered():
    registry = Registry()
    registry.put("name", source())
    sink(registry.get("name"))  # finding


# case: a deep path of fields
def deep():
    car = Car(Engine("fixed"))
    car.engine.maker = Engine(source())
    sink(car.engine.maker.name)  # finding
    sink(car.engine.maker.kind)
    sink(car.engine.name)


# case: a wrapper that is passed on
class Request:
    def __init__(self, body):
        self.body = body

    def param(self, name):
        return self.body.get(name)


def read_param(request):
    return request.param("name")


def wrapped_request():
    request = Request({"name": source()})
    sink(read_param(request))  # finding
    request = Request({"name": "fixed"})
    sink(read_param(request))


# case: a strategy in a field
class Formatter:
    def __init__(self, style):
        self.style = style

    def format(self, text):
        return self.style(text)


def strategy():
    sink(Formatter(str.upper).format(source()))  # finding
    sink(Formatter(clean).format(source()))  # todo: ok (what a function handed over gives back is not told from what it is given)
