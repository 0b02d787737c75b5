"""Functions that are called back."""
from gateway import source

handlers = []


def each(items, action):
    for item in items:
        action(item)


def transform(text, change):
    return change(text)


def subscribe(handler):
    handlers.append(handler)


def publish(event):
    for handler in handlers:
        handler(event)


class Dispatcher:
    def __init__(self):
        self.routes = {}

    def route(self, name, handler):
        self.routes[name] = handler

    def dispatch(self, name, text):
        return self.routes[name](text)
