"""Names and what they hold: assignment, re-assignment, deletion."""
from gateway import Source, clean, sink, source


# case: a source straight into a sink
def direct():
    sink(source())  # finding
    sink(clean(source()))
    sink("constant")


# case: a method of a source object
def read_by_method():
    sink(Source.read("name"))  # finding
    sink(Source)


# case: a name holds what was assigned to it
def through_a_name():
    name = source()
    other = "fixed"
    sink(name)  # finding
    sink(other)


# case: a chain of names
def through_several_names():
    a = source()
    b = a
    c = b
    d = c
    sink(d)  # finding


# case: the last assignment counts
def overwritten():
    value = source()
    value = "fixed"
    sink(value)


# case: a later assignment taints
def tainted_later():
    value = "fixed"
    sink(value)
    value = source()
    sink(value)  # finding


# case: order of copy and overwrite
def copy_then_overwrite():
    first = source()
    second = first
    first = "fixed"
    sink(first)
    sink(second)  # finding


# case: a copy taken before the value was tainted
def copy_before_taint():
    first = "fixed"
    second = first
    first = source()
    sink(first)  # finding
    sink(second)


# case: chained assignment
def chained():
    a = b = c = source()
    sink(a)  # finding
    sink(b)  # finding
    sink(c)  # finding
    a = b = "fixed"
    sink(a)
    sink(b)
    sink(c)  # finding


# case: augmented assignment keeps what was there
def augmented_onto_taint():
    text = source()
    text += " and more"
    sink(text)  # finding


# case: augmented assignment adds taint
def augmented_by_taint():
    text = "name: "
    text += source()
    sink(text)  # finding


# case: augmented assignment of fixed parts
def augmented_clean():
    text = "name: "
    text += "fixed"
    text *= 2
    sink(text)


# case: augmented assignment of a cleaned value
def augmented_cleaned():
    text = "name: "
    text += clean(source())
    sink(text)


# case: in-place formatting
def augmented_percent():
    text = "name: %s"
    text %= source()
    sink(text)  # finding


# case: annotated assignment
def annotated():
    tainted: str = source()
    fixed: str = "fixed"
    sink(tainted)  # finding
    sink(fixed)


# case: an annotation without a value binds nothing
def only_annotated():
    value = source()
    value: str
    sink(value)  # finding


# case: assignment expression in a condition
def walrus_in_condition():
    if (value := source()) and value:
        sink(value)  # finding
    if (value := "fixed"):
        sink(value)


# case: assignment expression as an argument
def walrus_as_argument():
    print(value := source(), end="")
    sink(value)  # finding


# case: assignment expression whose value is used at once
def walrus_in_sink():
    sink((value := source()))  # finding
    value = "fixed"
    sink((other := value))
    sink(other)


# case: assignment expression in a comprehension binds outside
def walrus_in_comprehension(items):
    found = [last := item for item in ["fixed", source()]]
    sink(last)  # finding
    sink(found)  # finding


# case: deleting a name and binding it again
def deleted():
    value = source()
    del value
    value = "fixed"
    sink(value)


# case: parentheses change nothing
def parenthesized():
    value = ((source()))
    sink(((value)))  # finding
    value = (("fixed"))
    sink(((value)))


# case: self-assignment keeps taint
def assigned_to_itself():
    value = source()
    value = value
    sink(value)  # finding


# case: a throw-away name
def thrown_away():
    _ = source()
    sink("fixed")
    sink(_)  # finding


# case: statements on one line
def one_line():
    a = source(); b = "fixed"; sink(b)
    a = "fixed"; sink(a)
    c = "fixed"; c = source(); sink(c)  # finding


# case: a value that is not returned by anything is not tainted
def result_of_a_statement():
    source()
    sink(None)
