"""Classes from another module."""
import model
from gateway import clean, sink, source
from model import Form, Query, User, current_user


# case: fields
def fields():
    user = User(source(), "guest")
    sink(user.name)  # finding
    sink(user.role)


# case: methods
def methods():
    user = User(source(), "guest")
    sink(user.greet())  # finding
    sink(user.label())
    sink(User("fixed", "guest").greet())


# case: a property
def by_property():
    sink(User(source(), "guest").initial)  # todo: finding (followed by rule of thumb)
    sink(User("fixed", source()).initial)


# case: static and class methods
def static_and_class():
    sink(User.wrap(source()))  # finding
    sink(User.wrap("fixed"))
    sink(User.parse(source()).name)  # finding
    sink(User.parse(source()).role)


# case: class attributes
def attributes():
    sink(User.prefix)  # finding
    sink(User.kind)


# case: a class by its qualified name
def qualified():
    user = model.User(source(), "guest")
    sink(user.greet())  # finding
    sink(user.label())


# case: a chain of calls that ends in another file
def chain():
    Query().where("a = 1").where(source()).run()
    sink(Query().where("a = 1").text())


# case: fields that the constructor fills
def filled():
    form = Form()
    sink(form.raw)  # finding
    sink(form.safe)


# case: an object of another module
def shared_object():
    sink(current_user.name)  # todo: finding
    sink(current_user.role)
    sink(model.current_user.greet())  # todo: finding


# case: an annotated parameter
def annotated(user: User):
    user.name = source()
    sink(user.greet())  # finding
    sink(user.label())
