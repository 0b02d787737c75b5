"""The root of a family of classes."""
import abc

from gateway import clean, sink, source


class Store(abc.ABC):
    def __init__(self, root):
        self.root = root

    @abc.abstractmethod
    def load(self, key):
        """The value."""

    def load_twice(self, key):
        return self.load(self.load(key))

    def path(self):
        return self.root + "/"


class Task:
    def prepare(self, text):
        return text

    # case: a hook that a subclass overrides
    def run(self):
        sink(self.prepare(source()))  # finding


class SafeTask:
    def prepare(self, text):
        return clean(text)

    # case: a hook that all classes keep harmless
    def run(self):
        sink(self.prepare(source()))
