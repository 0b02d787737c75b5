"""Modules that are imported whole."""
import texts
import texts as helpers

from gateway import clean, sink, source


# case: a function of an imported module
def by_module():
    sink(texts.wrap(source()))  # finding
    sink(texts.wrap("fixed"))
    sink(texts.fixed(source()))
    sink(texts.tidy(source()))


# case: a function of a module under another name
def by_alias():
    sink(helpers.wrap(source()))  # finding
    sink(helpers.fixed(source()))


# case: a source in an imported function
def from_module():
    sink(texts.read())  # finding


# case: handing tainted data to an imported function
def into_module():
    texts.show(source())
    texts.show_fixed("fixed")


# case: a function of a module in a name
def by_name():
    wrap = texts.wrap
    sink(wrap(source()))  # finding
    wrap = texts.fixed
    sink(wrap(source()))


# case: a module in a name
def by_module_name():
    library = texts
    sink(library.wrap(source()))  # finding
    sink(library.fixed(source()))


# case: an import in a function
def imported_late():
    import texts as late

    sink(late.wrap(source()))  # finding
    sink(late.fixed(source()))
