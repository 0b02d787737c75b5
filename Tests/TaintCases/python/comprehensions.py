"""Comprehensions and generator expressions."""
from gateway import clean, sink, source


# case: a list comprehension over tainted items
def over_tainted():
    items = [source()]
    sink([item for item in items])  # finding
    sink([item for item in ["fixed"]])


# case: an element that does not depend on the items
def constant_element():
    items = [source()]
    sink(["fixed" for item in items])
    sink([1 for _ in items])


# case: a tainted element over fixed items
def tainted_element():
    sink([source() for _ in range(3)])  # finding


# case: an element that is built from the item
def built_element():
    sink(["<" + item + ">" for item in source().split(",")])  # finding
    sink([item.upper() for item in ["a", "b"]])


# case: cleaned elements
def cleaned_elements():
    sink([clean(item) for item in source().split(",")])


# case: numbers as elements
def number_elements():
    sink([len(item) for item in source().split(",")])
    sink([item == "x" for item in source().split(",")])


# case: a filter that lets known values through only
def filtered_by_list():
    sink([item for item in source().split(",") if item in ("red", "green")])


# case: a filter that says nothing of the value
def filtered_by_length():
    sink([item for item in source().split(",") if len(item) < 99])  # finding
    sink([item for item in source().split(",") if item])  # finding


# case: a filter that keeps known values out
def filtered_out():
    sink([item for item in source().split(",") if item not in ("red", "green")])  # finding


# case: a dictionary comprehension
def dictionary():
    table = {key: source() for key in ("a", "b")}
    sink(table["a"])  # finding
    sink({key: "fixed" for key in ("a", "b")}["a"])


# case: tainted keys of a dictionary comprehension
def dictionary_keys():
    table = {item: "fixed" for item in source().split(",")}
    sink(list(table))  # finding
    for value in table.values():
        sink(value)


# case: a set comprehension
def set_of_items():
    sink({item for item in source().split(",")})  # finding
    sink({item for item in ("a", "b")})


# case: a generator expression
def generator():
    items = (item.strip() for item in source().split(","))
    for item in items:
        sink(item)  # finding


# case: a generator expression as the only argument
def generator_argument():
    sink(", ".join(item.strip() for item in source().split(",")))  # finding
    sink(any(item == "x" for item in source().split(",")))
    sink(sum(len(item) for item in source().split(",")))


# case: two loops
def two_loops():
    rows = [[source()], ["fixed"]]
    sink([cell for row in rows for cell in row])  # finding


# case: nested comprehensions
def nested():
    rows = [[item for item in source().split(",")] for _ in range(2)]
    sink(rows[0][0])  # finding


# case: the variable of a comprehension is its own
def own_variable():
    item = "fixed"
    items = [item for item in source().split(",")]
    sink(item)
    sink(items)  # finding


# case: a comprehension over pairs
def pairs():
    table = {"a": source()}
    sink([key for key, value in table.items()])
    sink([value for key, value in table.items()])  # finding


# case: a conditional element
def conditional_element(flag):
    sink([item if flag else "fixed" for item in source().split(",")])  # finding


# case: an inverted dictionary
def inverted():
    table = {"a": source()}
    swapped = {value: key for key, value in table.items()}
    for key, value in swapped.items():
        sink(key)  # finding
        sink(value)


# case: a sink in a comprehension
def sink_inside():
    [sink(item) for item in source().split(",")]  # finding
    [sink(item) for item in ("a", "b")]


# case: a comprehension over characters
def characters():
    sink("".join(c for c in source() if c != "x"))  # finding
    sink("".join(c for c in source() if c in "0123456789"))  # todo: ok (followed by rule of thumb)
