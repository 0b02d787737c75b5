"""Lists and tuples: positions are kept apart where they are constant."""
from gateway import clean, sink, source


# case: a display with constant positions
def display():
    items = ["fixed", source()]
    sink(items[0])
    sink(items[1])  # finding


# case: the whole list
def whole():
    items = ["fixed", source()]
    sink(items)  # finding
    sink(["fixed", "other"])


# case: positions of a tuple
def tuple_positions():
    pair = (source(), "fixed")
    sink(pair[0])  # finding
    sink(pair[1])


# case: an unknown position may be any
def unknown_position(index):
    items = ["fixed", source()]
    sink(items[index])  # finding
    sink(["one", "two"][index])


# case: positions from the end
def from_the_end():
    items = [source(), "fixed"]
    sink(items[-1])
    sink(items[-2])  # finding


# case: a store to a position
def stored():
    items = ["a", "b"]
    items[0] = source()
    sink(items[0])  # finding
    sink(items[1])


# case: a store over a store
def overwritten():
    items = [source(), "fixed"]
    items[0] = "fixed"
    sink(items[0])
    sink(items)


# case: append
def appended():
    items = []
    items.append(source())
    sink(items)  # finding
    sink(items[0])  # finding


# case: append of fixed values
def appended_fixed():
    items = []
    items.append("fixed")
    items.append(clean(source()))
    sink(items)


# case: positions after appends
def appended_positions():
    items = []
    items.append("fixed")
    items.append(source())
    items.append("fixed")
    sink(items[0])
    sink(items[1])  # finding
    sink(items[2])


# case: extend
def extended():
    items = ["fixed"]
    items.extend([source()])
    sink(items)  # finding
    sink(items[1])  # finding
    sink(items[0])


# case: addition in place
def added_in_place():
    items = ["fixed"]
    items += [source()]
    sink(items)  # finding


# case: insert
def inserted():
    items = ["fixed"]
    items.insert(0, source())
    sink(items[0])  # finding
    sink(items[1])


# case: remove by position
def popped():
    items = ["fixed", source()]
    last = items.pop()
    sink(last)  # finding
    sink(items)


# case: pop from the front moves the rest
def popped_from_the_front():
    row = ["id", "kind", source(), "date"]
    kind = row.pop(1)
    sink(kind)
    sink(row[1])  # finding
    sink(row[2])
    sink(row[0])


# case: del of a position moves the rest
def deleted():
    items = [source(), "fixed"]
    del items[0]
    sink(items[0])


# case: the position of an item is a number
def index_of():
    items = [source(), "fixed"]
    sink(items.index("fixed"))
    sink(len(items))
    sink(items.count("fixed"))


# case: slices
def sliced():
    items = ["fixed", source(), "other"]
    sink(items[1:])  # finding
    sink(items[:2])  # finding
    sink(items[:1])  # todo: ok (this operation on a collection is not modelled)


# case: a store to a slice
def stored_slice():
    items = ["a", "b"]
    items[1:] = [source()]
    sink(items)  # finding


# case: copies
def copied():
    items = [source()]
    sink(list(items))  # finding
    sink(items.copy()[0])  # finding
    sink(items[:])  # finding
    sink(tuple(items))  # finding


# case: a copy does not share
def copy_is_apart():
    items = ["fixed"]
    other = list(items)
    other.append(source())
    sink(items)
    sink(other)  # finding


# case: two names for one list
def aliased():
    items = []
    other = items
    other.append(source())
    sink(items)  # finding


# case: clear
def cleared():
    items = [source()]
    items.clear()
    sink(items)


# case: reversing and sorting in place
def in_place():
    items = ["fixed", source()]
    items.reverse()
    items.sort()
    sink(items[0])  # todo: finding (this operation on a collection is not modelled)
    sink(items[1])  # finding


# case: nested lists
def nested():
    rows = [["fixed", source()], ["fixed", "fixed"]]
    sink(rows[0][1])  # finding
    sink(rows[0][0])
    sink(rows[1])


# case: dictionaries in a list
def dictionaries():
    users = [{"name": source(), "role": "guest"}]
    sink(users[0]["name"])  # finding
    sink(users[0]["role"])


# case: a list in a dictionary
def list_in_dictionary():
    table = {"names": [], "roles": []}
    table["names"].append(source())
    sink(table["names"])  # finding
    sink(table["roles"])


# case: loop over a list
def looped():
    for item in ["fixed", source()]:
        sink(item)  # finding
    for item in ["fixed", "other"]:
        sink(item)


# case: a list filled in a loop
def filled(names):
    items = []
    for name in names:
        items.append(source())
    sink(items)  # finding


# case: a bound method
def bound_method():
    items = []
    add = items.append
    add(source())
    sink(items)  # todo: finding (references to functions are not resolved to what they call)


# case: a position computed from constants
def computed_position():
    items = ["fixed", source()]
    at = 2 - 1
    sink(items[at])  # finding
    sink(items[at - 1])


# case: repetition of a list
def repeated():
    sink([source()] * 2)  # finding
    sink(["fixed"] * 2)
