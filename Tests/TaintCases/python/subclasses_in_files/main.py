"""Classes whose superclasses are in other files."""
from base import Store
from disk import DiskStore, FixedTask
from gateway import clean, sink, source
from memory import MemoryStore


# case: the implementation is known
def known():
    sink(DiskStore("base").load(source()))  # finding
    sink(MemoryStore().load(source()))


# case: an inherited method that calls the implementation
def inherited():
    sink(DiskStore("base").load_twice(source()))  # finding
    sink(MemoryStore().load_twice(source()))  # todo: ok


# case: the constructor of a superclass in another file
def constructor():
    sink(DiskStore(source()).path())  # finding
    sink(DiskStore("base").path())
    sink(MemoryStore().path())


# case: any implementation
def unknown(store: Store):
    sink(store.load(source()))  # finding


# case: a factory of another kind of object
def make(kind) -> Store:
    if kind == "a":
        return DiskStore("base")
    return MemoryStore()


def made(kind):
    sink(make(kind).load(source()))  # finding


# case: an inherited method with an overridden helper
def overridden():
    FixedTask().run()


# case: a subclass of a subclass
class LoudStore(DiskStore):
    def load(self, key):
        return super().load(key).upper()


def grandchild():
    sink(LoudStore("base").load(source()))  # finding
    sink(LoudStore("base").load("fixed"))
