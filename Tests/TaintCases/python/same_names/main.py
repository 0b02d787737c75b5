"""Modules that define the same names."""
import green
import red
from gateway import clean, sink, source
from green import Page as GreenPage
from red import Page as RedPage
from red import render


# case: functions of the same name
def functions():
    sink(red.render(source()))  # finding
    sink(green.render(source()))
    sink(render(source()))  # finding


# case: classes of the same name
def classes():
    sink(RedPage().title(source()))  # finding
    sink(GreenPage().title(source()))


# case: sinks of the same name
def sinks():
    green.show(source())
    red.show("fixed")


# case: a name that no module was asked for
def helper(text):
    return "fixed"


def local_helper():
    sink(helper(source()))
