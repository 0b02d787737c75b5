"""Functions handed to another module."""
import bus
from gateway import clean, sink, source


# case: an action for each item
def show(item):
    sink(item)  # finding


def each_item():
    bus.each(source().split(","), show)


# case: an action for fixed items
def show_fixed(item):
    sink(item)


def each_fixed():
    bus.each(["a", "b"], show_fixed)


# case: a change that comes as a lambda
def transformed():
    sink(bus.transform(source(), lambda text: "<" + text + ">"))  # finding
    sink(bus.transform(source(), lambda text: "fixed"))  # todo: ok (what a function handed over gives back is not told from what it is given)
    sink(bus.transform(source(), clean))  # todo: ok (what a function handed over gives back is not told from what it is given)


# case: a subscriber
def on_event(event):
    sink(event)  # todo: finding (functions that are kept in one place and called in another are not followed)


def start():
    bus.subscribe(on_event)
    bus.publish(source())


# case: a dispatcher
def handle(text):
    sink(text)  # todo: finding


def dispatched():
    dispatcher = bus.Dispatcher()
    dispatcher.route("a", handle)
    dispatcher.dispatch("a", source())
