# Code of Python 2, which much old software still is.
from gateway import clean, sink, source


# case: print as a statement
def printed():
    value = source()
    print value
    print "name:", value
    print >>log, value
    sink(value)  # finding
    sink("fixed")


# case: exceptions with a comma
def old_handlers():
    value = "fixed"
    try:
        value = source()
    except ValueError, error:
        sink(str(error))
    sink(value)  # finding


# case: raise with a comma
def old_raise(flag):
    value = source()
    if not flag:
        raise ValueError, "bad value"
    sink(value)  # finding


# case: a raise that guards
def old_guard():
    value = source()
    if value not in ("a", "b"):
        raise ValueError, "bad value"
    sink(value)


# case: unicode literals and the unicode function
def unicode_text():
    sink(u"name: " + source())  # finding
    sink(unicode(source(), "utf-8"))  # finding
    sink(u"name")


# case: backquotes
def backquoted():
    sink(`source()`)  # todo: finding (followed by rule of thumb)
    sink(`12`)


# case: the old inequality
def unequal():
    value = source()
    if value <> "fixed":
        return
    sink(value)  # todo: ok (this operation on constants is not worked out)


# case: exec as a statement
def executed():
    value = source()
    exec "x = 1"
    sink(value)  # finding


# case: dictionaries by has_key and iteritems
def old_dictionaries():
    table = {"a": source(), "b": "fixed"}
    if table.has_key("a"):
        sink(table["a"])  # finding
    for key, value in table.iteritems():
        sink(key)  # todo: ok (this way of filling a map or taking it apart is not modelled)
        sink(value)  # finding


# case: parameters that are unpacked
def unpacking((first, second)):
    return first


def unpacked():
    sink(unpacking((source(), "fixed")))  # todo: finding (a part of what is taken apart is not told from the whole)


# case: old octal and long numbers
def old_numbers():
    mode = 0755
    size = 10L
    sink(mode + size)
    sink(long(source()))  # todo: ok (a result that holds no text is not known by this name)


# case: a class without bases
class Old:
    def __init__(self, name):
        self.name = name


def old_class():
    sink(Old(source()).name)  # finding
    sink(Old("fixed").name)


# case: raw_input and percent
def percent():
    sink("name: %s" % (source(),))  # finding
    sink("name: %s" % ("fixed",))
