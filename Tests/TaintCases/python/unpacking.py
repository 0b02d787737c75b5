"""Several targets at once."""
from gateway import clean, sink, source


# case: a pair keeps its halves apart
def pair():
    a, b = source(), "fixed"
    sink(a)  # finding
    sink(b)


# case: a list of targets
def list_targets():
    [a, b] = ["fixed", source()]
    sink(a)
    sink(b)  # finding


# case: nested targets
def nested():
    (a, b), c = ("fixed", source()), "fixed"
    sink(a)  # todo: ok (a part of what is taken apart is not told from the whole)
    sink(b)  # finding
    sink(c)


# case: unpacking a tainted value taints every target
def of_a_tainted_value():
    a, b = source().split("=")
    sink(a)  # finding
    sink(b)  # finding


# case: a starred target takes the rest
def starred_last():
    first, *rest = ["fixed", "fixed", source()]
    sink(first)
    sink(rest)  # finding


# case: a starred target in the middle
def starred_middle():
    first, *middle, last = source(), "fixed", "fixed", "fixed"
    sink(first)  # finding
    sink(middle)  # todo: ok (a part of what is taken apart is not told from the whole)
    sink(last)  # todo: ok (a part of what is taken apart is not told from the whole)


# case: a starred target in front
def starred_first():
    *front, last = "fixed", "fixed", source()
    sink(front)  # todo: ok (a part of what is taken apart is not told from the whole)
    sink(last)  # finding


# case: swap
def swapped():
    a = source()
    b = "fixed"
    a, b = b, a
    sink(a)
    sink(b)  # finding


# case: rotation of three names
def rotated():
    a, b, c = source(), "fixed", "fixed"
    a, b, c = c, a, b
    sink(a)
    sink(b)  # finding
    sink(c)


# case: unpacking a tuple held in a name
def held_in_a_name():
    pair = ("fixed", source())
    a, b = pair
    sink(a)
    sink(b)  # finding


# case: starred expressions in a display
def starred_display():
    tail = [source()]
    fixed = ["fixed"]
    whole = ["fixed", *tail]
    plain = ["fixed", *fixed]
    sink(whole)  # finding
    sink(plain)
    sink(whole[1])  # finding
    sink(whole[0])  # todo: ok (a part of what is taken apart is not told from the whole)


# case: unpacking in a for loop
def in_a_loop():
    for key, value in [("fixed", source())]:
        sink(key)
        sink(value)  # finding


# case: nested unpacking in a for loop
def nested_in_a_loop():
    for i, (key, value) in enumerate([("fixed", source())]):
        sink(i)
        sink(key)  # todo: ok (a part of what is taken apart is not told from the whole)
        sink(value)  # finding


# case: unpacking into fields and elements
class Holder:
    def fill(self):
        box = {}
        self.name, box["key"] = source(), "fixed"
        sink(self.name)  # finding
        sink(box["key"])
        self.name, box["key"] = "fixed", source()
        sink(self.name)
        sink(box["key"])  # finding


# case: unpacking into an underscore
def ignored_part():
    _, kept = source(), "fixed"
    sink(kept)


# case: unpacking the parts of partition
def partitioned():
    head, separator, tail = source().partition("/")
    sink(head)  # finding
    sink(tail)  # finding


# case: evaluation order of targets and values
def evaluated_first():
    a = source()
    a, b = "fixed", a
    sink(a)
    sink(b)  # finding


# case: unpacking a dict gives its keys
def dict_keys():
    a, b = {"one": source(), "two": "fixed"}
    sink(a)
    sink(b)


# case: merging dicts by unpacking
def merged_dicts():
    base = {"name": source()}
    whole = {**base, "other": "fixed"}
    sink(whole["name"])  # finding
    sink(whole["other"])
    replaced = {**base, "name": "fixed"}
    sink(replaced["name"])
