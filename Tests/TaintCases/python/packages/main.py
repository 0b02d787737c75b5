"""Packages seen from outside."""
import shop
import shop.deep.inner
import shop.names as labels
from gateway import clean, sink, source
from shop import Order, constant, find
from shop import names
from shop.deep import inner
from shop.deep.inner import shout


# case: a name that a package hands on
def handed_on():
    sink(find(source()))  # finding
    sink(find("fixed"))
    sink(constant(source()))


# case: a package as a whole
def whole_package():
    sink(shop.find(source()))  # finding
    sink(shop.constant(source()))


# case: values of a package
def values():
    sink(shop.HEADER)  # todo: finding
    sink(shop.VERSION)


# case: a dotted module
def dotted():
    sink(shop.deep.inner.shout(source()))  # finding
    sink(shop.deep.inner.shout("fixed"))


# case: a dotted module under another name
def dotted_alias():
    sink(labels.label(source()))  # finding
    sink(labels.empty(source()))


# case: a module from a package
def module_from_package():
    sink(names.label(source()))  # finding
    sink(names.empty(source()))
    sink(inner.shout(source()))  # finding


# case: a name from a deep module
def name_from_deep():
    sink(shout(source()))  # finding


# case: a class that a package hands on
def class_from_package():
    order = Order(source())
    sink(order.title())  # finding
    sink(order.state)
    sink(Order("fixed").title())
