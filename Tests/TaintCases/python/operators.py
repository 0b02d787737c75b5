"""Operators that pass text on, and those that do not."""
import operator

from gateway import clean, sink, source


# case: concatenation on either side
def concatenated():
    sink("a" + source())  # finding
    sink(source() + "a")  # finding
    sink("a" + "b")


# case: concatenation of many parts
def concatenated_many(host):
    sink("http://" + host + "/" + source() + "?x=1")  # finding
    sink("http://" + host + "/" + "fixed" + "?x=1")


# case: repetition
def repeated():
    sink(source() * 3)  # finding
    sink(3 * source())  # finding
    sink("ab" * 3)


# case: repetition by a tainted number
def repeated_by_length():
    sink("-" * len(source()))


# case: percent formatting with one value
def percent_one():
    sink("name=%s" % source())  # finding
    sink("name=%s" % "fixed")


# case: percent formatting with a tuple
def percent_tuple():
    sink("%s %s" % ("fixed", source()))  # finding
    sink("%s %s" % ("fixed", "other"))


# case: percent formatting with a dict
def percent_dict():
    sink("%(name)s" % {"name": source()})  # finding
    sink("%(name)s" % {"name": "fixed"})


# case: percent formatting of numbers
def percent_number():
    sink("id=%d" % int(source()))
    sink("id=%s" % len(source()))


# case: a tainted format
def percent_tainted_format():
    sink(source() % ("fixed",))  # finding


# case: comparisons give booleans
def compared():
    sink(source() == "admin")
    sink(source() != "admin")
    sink(source() < "m")
    sink("a" in source())
    sink(source() is None)
    sink(source() not in ("a", "b"))


# case: negation gives a boolean
def negated():
    sink(not source())


# case: or passes an operand on
def or_default():
    sink(source() or "fixed")  # finding
    sink("" or source())  # finding
    sink("" or "fixed")


# case: a constant that is true ends or
def or_constant():
    sink("fixed" or source())


# case: and passes the last operand on
def and_last(flag):
    sink(flag and source())  # finding
    sink(source() and "fixed")  # todo: ok (this operation on a collection is not modelled)


# case: and with a constant that is false
def and_constant():
    sink(None and source())


# case: the conditional operator
def conditional(flag):
    sink(source() if flag else "fixed")  # finding
    sink("fixed" if flag else source())  # finding
    sink("one" if flag else "two")


# case: the condition of a conditional operator is not its value
def conditional_test():
    sink("yes" if source() else "no")


# case: an element of tainted text
def indexed():
    text = source()
    sink(text[0])  # finding
    sink(text[1:])  # finding
    sink(text[::-1])  # finding


# case: a tainted index into fixed text
def index_is_tainted():
    table = ["one", "two"]
    sink(table[int(source())])


# case: addition of lists
def list_addition():
    items = ["fixed"] + [source()]
    sink(items)  # finding
    sink(["fixed"] + ["other"])


# case: union of dicts
def dict_union():
    settings = {"a": "fixed"} | {"b": source()}
    sink(settings["b"])  # finding
    sink(settings["a"])  # todo: ok (this way of filling a map or taking it apart is not modelled)
    settings |= {"c": source()}
    sink(settings["c"])  # finding


# case: union of sets
def set_union():
    names = {"fixed"} | {source()}
    sink(names)  # finding
    sink({"fixed"} | {"other"})


# case: intersection with fixed names
def set_intersection():
    names = {"red", "green"} & {source()}
    sink({"red"} - {"green"})
    sink(names)  # todo: ok (this way of filling a map or taking it apart is not modelled)


# case: path joining by division
def path_division():
    from pathlib import Path

    sink(str(Path("base") / source()))  # finding
    sink(str(Path("base") / "fixed"))


# case: functions of the operator module
def operator_functions():
    sink(operator.add("a", source()))  # finding
    sink(operator.concat("a", "b"))  # todo: ok (variables that outlive calls are followed in simple forms only)
    sink(operator.eq("a", source()))  # todo: ok (variables that outlive calls are followed in simple forms only)


# case: arithmetic with numbers read from text
def arithmetic():
    number = int(source()) + 1
    sink(number)
    sink(number * 2)
    sink(-number)


# case: chained comparison
def chained_comparison():
    sink("a" < source() < "b")


# case: await, lambda and conditional in one expression
def mixed(flag):
    pick = (lambda: source()) if flag else (lambda: "fixed")
    sink("x" + (pick() or "y"))  # finding
