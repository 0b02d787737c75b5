"""Dictionaries: keys are kept apart where they are constant."""
from gateway import clean, sink, source


# case: a display with constant keys
def display():
    user = {"name": source(), "role": "guest"}
    sink(user["name"])  # finding
    sink(user["role"])


# case: the whole dictionary
def whole():
    user = {"name": source()}
    sink(user)  # finding
    sink(str(user))  # finding
    sink({"name": "fixed"})


# case: stores to constant keys
def stored():
    user = {}
    user["name"] = source()
    user["role"] = "guest"
    sink(user["name"])  # finding
    sink(user["role"])


# case: a store over a store
def overwritten():
    user = {"name": source()}
    user["name"] = "fixed"
    sink(user["name"])
    sink(user)


# case: a key held in a name
def key_in_a_name():
    key = "name"
    user = {"name": source(), "role": "guest"}
    sink(user[key])  # finding
    key = "role"
    sink(user[key])


# case: an unknown key may be any
def unknown_key(key):
    user = {"a": source(), "role": "guest"}
    sink(user[key])  # finding
    sink({"a": "one", "b": "two"}[key])


# case: a store to an unknown key
def stored_under_unknown_key(key):
    user = {"x": "fixed"}
    user[key] = source()
    sink(user["x"])  # finding
    sink(user)  # finding


# case: get with and without a default
def got():
    user = {"name": source(), "role": "guest"}
    sink(user.get("name"))  # finding
    sink(user.get("name", "fixed"))  # finding
    sink(user.get("role"))
    sink(user.get("role", "fixed"))


# case: a tainted default
def default():
    user = {"role": "guest"}
    sink(user.get("name", source()))  # finding
    sink(user.get("role", "fixed"))


# case: a lookup by a tainted key gives fixed values
def tainted_lookup():
    labels = {"abc": "Alphabet", "7": "Seven"}
    sink(labels.get(source()))
    sink(labels.get(source(), "none"))
    sink(labels[source()])


# case: a tainted key
def tainted_key():
    counts = {source(): 1}
    for key in counts:
        sink(key)  # finding
    for value in counts.values():
        sink(value)


# case: update with a dictionary
def updated():
    user = {"role": "guest"}
    user.update({"name": source()})
    sink(user["name"])  # finding
    sink(user["role"])


# case: update with keywords
def updated_by_keywords():
    user = {}
    user.update(name=source(), role="guest")
    sink(user["name"])  # finding
    sink(user["role"])  # todo: ok (this way of filling a map or taking it apart is not modelled)


# case: update overwrites
def updated_over():
    user = {"name": source()}
    user.update({"name": "fixed"})
    sink(user["name"])


# case: setdefault
def set_default():
    user = {}
    sink(user.setdefault("name", source()))  # finding
    sink(user["name"])  # finding


# case: pop gives the value and takes it out
def popped():
    user = {"name": source(), "role": "guest"}
    name = user.pop("name")
    sink(name)  # finding
    sink(user)


# case: deleting a key
def deleted():
    user = {"name": source(), "role": "guest"}
    del user["name"]
    sink(user)


# case: clear
def cleared():
    user = {"name": source()}
    user.clear()
    sink(user)


# case: the constructor with keywords
def constructed():
    user = dict(name=source(), role="guest")
    sink(user["name"])  # finding
    sink(user["role"])


# case: the constructor with pairs
def constructed_from_pairs():
    user = dict([("name", source())])
    sink(user["name"])  # todo: finding (this way of filling a map or taking it apart is not modelled)


# case: a copy
def copied():
    user = {"name": source(), "role": "guest"}
    other = user.copy()
    user["name"] = "fixed"
    sink(other["name"])  # finding
    sink(other["role"])
    sink(user["name"])


# case: two names for one dictionary
def aliased():
    user = {"name": "fixed"}
    other = user
    other["name"] = source()
    sink(user["name"])  # finding


# case: nested dictionaries
def nested():
    config = {"db": {"host": source(), "port": "5432"}, "log": {"level": "info"}}
    sink(config["db"]["host"])  # finding
    sink(config["db"]["port"])
    sink(config["log"]["level"])


# case: a store into a nested dictionary
def nested_store():
    config = {"db": {}, "log": {}}
    config["db"]["host"] = source()
    sink(config["db"]["host"])  # finding
    sink(config["log"])


# case: keys, values and items
def views():
    user = {"name": source()}
    for key in user.keys():
        sink(key)
    for value in user.values():
        sink(value)  # finding
    for key, value in user.items():
        sink(key)
        sink(value)  # finding


# case: numbers as keys
def numeric_keys():
    table = {1: source(), 2: "fixed"}
    sink(table[1])  # finding
    sink(table[2])


# case: keys that look alike
def similar_keys():
    table = {"1": source(), 1: "fixed"}
    sink(table["1"])  # finding
    sink(table[1])


# case: a constant key built from constants
def built_key():
    prefix = "user"
    table = {"user_name": source(), "user_role": "guest"}
    sink(table[prefix + "_name"])  # finding
    sink(table[prefix + "_role"])


# case: membership is a boolean
def membership():
    table = {source(): 1}
    sink("x" in table)
    sink(len(table))


# case: fromkeys
def from_keys():
    table = dict.fromkeys(["a", "b"], source())
    sink(table["a"])  # finding
    sink(dict.fromkeys(["a", "b"], "fixed")["a"])


# case: popitem
def pop_item():
    table = {"a": source()}
    key, value = table.popitem()
    sink(key)  # todo: ok (this way of filling a map or taking it apart is not modelled)
    sink(value)  # finding
