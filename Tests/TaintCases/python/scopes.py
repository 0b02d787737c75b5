"""Names of the module, of functions and of classes."""
from gateway import clean, sink, source

GLOBAL_TAINTED = source()
GLOBAL_FIXED = "fixed"
current = "fixed"
untouched = "fixed"
table = {}
items = []
cleaned = clean(source())


# case: names of the module
def module_names():
    sink(GLOBAL_TAINTED)  # finding
    sink(GLOBAL_FIXED)
    sink(cleaned)


# case: a module name that a function taints
def taint_current():
    global current
    current = source()


def show_current():
    sink(current)  # finding


# case: an assignment without global is local
def no_global():
    untouched = source()
    return untouched


def show_untouched():
    sink(untouched)


# case: a global within one function
def global_in_function():
    global counter
    counter = source()
    sink(counter)  # finding
    counter = "fixed"
    sink(counter)


# case: a table of the module
def fill_table():
    table["name"] = source()


def show_table():
    sink(table["name"])  # todo: finding (variables that outlive calls are followed in simple forms only)


# case: a list of the module
def fill_items():
    items.append(source())


def show_items():
    for item in items:
        sink(item)  # todo: finding (this operation on a collection is not modelled)


# case: a local name hides a module name
def hiding():
    GLOBAL_TAINTED = "fixed"
    sink(GLOBAL_TAINTED)


# case: a parameter hides a module name
def hidden_by_parameter(GLOBAL_TAINTED):
    sink(GLOBAL_TAINTED)


# case: names of a class body are not names of its methods
class Body:
    value = source()
    sink(value)  # finding

    def show(self):
        value = "fixed"
        sink(value)


# case: code of the module
module_value = source()
sink(module_value)  # finding
module_value = "fixed"
sink(module_value)


# case: code of the module in branches
if __name__ == "__main__":
    main_value = source()
    sink(main_value)  # finding


# case: loops of the module
for module_item in source().split(","):
    sink(module_item)  # finding


# case: a variable of a comprehension hides a module name
hidden_item = "fixed"
hidden_items = [hidden_item for hidden_item in source().split(",")]
sink(hidden_item)


# case: globals by name
def by_globals():
    sink(globals()["GLOBAL_TAINTED"])  # todo: finding (variables that outlive calls are followed in simple forms only)
    sink(globals()["GLOBAL_FIXED"])


# case: nonlocal through two levels
def two_levels():
    value = "fixed"

    def outer():
        def inner():
            nonlocal value
            value = source()

        inner()

    outer()
    sink(value)  # todo: finding (variables that outlive calls are followed in simple forms only)


# case: a module name that is deleted and bound again
rebound = source()
del rebound
rebound = "fixed"
sink(rebound)


# case: a module name that is overwritten before any function runs
prepared = source()
prepared = "fixed"


def show_prepared():
    sink(prepared)


# case: a cached value of the module
_cache = None


def cached():
    global _cache
    if _cache is None:
        _cache = source()
    return _cache


def show_cached():
    sink(cached())  # finding
