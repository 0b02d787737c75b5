"""The match statement."""
from gateway import clean, sink, source


# case: one case taints
def one_case(kind):
    match kind:
        case 1:
            value = source()
        case _:
            value = "fixed"
    sink(value)  # finding


# case: every case gives a fixed value
def all_fixed(kind):
    value = source()
    match kind:
        case 1:
            value = "one"
        case 5:
            value = "five"
        case _:
            value = "other"
    sink(value)


# case: without a default the old value may stay
def no_default(kind):
    value = source()
    match kind:
        case 1:
            value = "one"
    sink(value)  # finding


# case: a constant subject
def constant_subject():
    level = "low" + "er"
    match level:
        case "low":
            value = source()
        case "lower" | "lowest":
            value = "fixed"
        case _:
            value = source()
    sink(value)


# case: a constant subject that takes the tainted case
def constant_subject_taken():
    level = "low" + "er"
    match level:
        case "low":
            value = "fixed"
        case _:
            value = source()
    sink(value)  # finding


# case: a capture takes the subject
def captured():
    match source():
        case "x":
            sink("fixed")
        case other:
            sink(other)  # finding


# case: a capture with a guard
def captured_with_guard(flag):
    match source():
        case text if flag:
            sink(text)  # finding
        case _:
            sink("fixed")


# case: a guard that allows known values
def guarded_by_list():
    match source():
        case text if text in ("abc", "7"):
            sink(text)  # todo: ok (patterns bind the whole value instead of its parts)
        case text:
            sink(text)  # finding


# case: a literal case makes the subject known
def literal_case():
    text = source()
    match text:
        case "abc" | "7":
            sink(text)
        case _:
            sink(text)  # finding


# case: a sequence pattern
def sequence():
    match ["fixed", source()]:
        case [first, second]:
            sink(first)  # todo: ok (patterns bind the whole value instead of its parts)
            sink(second)  # finding


# case: a starred sequence pattern
def starred_sequence():
    match source().split(","):
        case [first, *rest]:
            sink(first)  # finding
            sink(rest)  # finding


# case: a mapping pattern
def mapping():
    match {"name": source(), "role": "guest"}:
        case {"name": name, "role": role}:
            sink(name)  # finding
            sink(role)  # todo: ok (patterns bind the whole value instead of its parts)


# case: the rest of a mapping pattern
def mapping_rest():
    match {"kind": "a", "name": source()}:
        case {"kind": kind, **rest}:
            sink(kind)  # todo: ok (patterns bind the whole value instead of its parts)
            sink(rest)  # finding


# case: a class pattern
class Event:
    __match_args__ = ("name", "kind")

    def __init__(self, name, kind):
        self.name = name
        self.kind = kind


def class_pattern():
    match Event(source(), "fixed"):
        case Event(name=name, kind=kind):
            sink(name)  # finding
            sink(kind)  # todo: ok (patterns bind the whole value instead of its parts)


# case: a class pattern by position
def class_pattern_by_position():
    match Event("fixed", source()):
        case Event(name, kind):
            sink(name)  # todo: ok (patterns bind the whole value instead of its parts)
            sink(kind)  # finding


# case: as binds what matched
def as_pattern():
    match source().split(","):
        case [_, _] as pair:
            sink(pair)  # finding
        case _ as other:
            sink(other)  # finding


# case: types of numbers
def numeric_class(value):
    match source():
        case int() as number:
            sink(number)  # todo: ok (patterns bind the whole value instead of its parts)
        case str() as text:
            sink(text)  # finding


# case: a tuple of subjects
def tuple_subject(flag):
    match (flag, source()):
        case (True, text):
            sink(text)  # finding
        case (other, _):
            sink(other)  # todo: ok (patterns bind the whole value instead of its parts)
