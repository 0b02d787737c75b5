"""Values that go into functions and come out of them."""
from gateway import clean, sink, source


# case: a parameter is returned
def same(value):
    return value


def through_identity():
    sink(same(source()))  # finding
    sink(same("fixed"))


# case: a parameter reaches a sink
def show(value):
    sink(value)  # finding


def into_a_sink():
    show(source())
    show("fixed")


# case: a parameter that is never tainted reaches a sink
def show_fixed(value):
    sink(value)


def fixed_into_a_sink():
    show_fixed("fixed")
    show_fixed(clean(source()))


# case: a source is returned
def read_name():
    return source()


def from_a_helper():
    sink(read_name())  # finding


# case: a constant is returned
def fixed_name(value):
    return "fixed"


def from_a_constant_helper():
    sink(fixed_name(source()))


# case: one of two parameters is returned
def first_of(first, second):
    return first


def one_of_two():
    sink(first_of(source(), "fixed"))  # finding
    sink(first_of("fixed", source()))


# case: either parameter is returned
def either_of(first, second, flag):
    if flag:
        return first
    return second


def either(flag):
    sink(either_of(source(), "fixed", flag))  # finding
    sink(either_of("fixed", source(), flag))  # finding
    sink(either_of("fixed", "other", flag))


# case: only one of two parameters reaches the sink
def show_second(first, second):
    print(first)
    sink(second)  # finding


def into_second():
    show_second("fixed", source())


# case: only the other parameter is tainted
def show_other(first, second):
    print(first)
    sink(second)


def into_other():
    show_other(source(), "fixed")


# case: built from a parameter
def greet(name):
    text = "Hello, " + name
    return text + "!"


def built():
    sink(greet(source()))  # finding
    sink(greet("fixed"))


# case: a helper that cleans
def tidy(text):
    text = text.strip()
    return clean(text)


def cleaned():
    sink(tidy(source()))


# case: a chain of helpers
def outermost(value):
    return middle(value)


def middle(value):
    return innermost(value)


def innermost(value):
    return "<" + value + ">"


def through_a_chain():
    sink(outermost(source()))  # finding
    sink(outermost("fixed"))


# case: a sink at the end of a chain
def begin(value):
    proceed(value)


def proceed(value):
    finish(value)


def finish(value):
    sink(value)  # finding


def into_a_chain():
    begin(source())


# case: a helper that is called in two places
def wrap(value):
    return "[" + value + "]"


def called_twice():
    tainted = wrap(source())
    fixed = wrap("fixed")
    sink(tainted)  # finding
    sink(fixed)


# case: returning several values
def read_pair():
    return source(), "fixed"


def several_values():
    name, kind = read_pair()
    sink(name)  # finding
    sink(kind)
    sink(read_pair()[0])  # finding
    sink(read_pair()[1])


# case: returning a dictionary
def read_user():
    return {"name": source(), "role": "guest"}


def dictionary():
    user = read_user()
    sink(user["name"])  # finding
    sink(user["role"])


# case: returning a list
def read_list():
    items = []
    items.append(source())
    return items


def returned_list():
    for item in read_list():
        sink(item)  # finding


# case: swapping through a function
def swap(first, second):
    return second, first


def swapped():
    first, second = swap(source(), "fixed")
    sink(first)
    sink(second)  # finding


# case: a parameter that is overwritten
def forget(value):
    value = "fixed"
    return value


def overwritten():
    sink(forget(source()))


# case: the caller's name keeps its value
def spoil(value):
    value = source()
    return value


def kept():
    value = "fixed"
    spoil(value)
    sink(value)


# case: appending to an argument
def add_to(items, value):
    items.append(value)


def out_parameter():
    items = []
    add_to(items, source())
    sink(items)  # finding
    others = []
    add_to(others, "fixed")
    sink(others)


# case: a key of an argument
def fill(user):
    user["name"] = source()
    user["role"] = "guest"


def out_dictionary():
    user = {}
    fill(user)
    sink(user["name"])  # finding
    sink(user["role"])


# case: a field of an argument
class Box:
    pass


def fill_box(box, value):
    box.content = value
    box.label = "fixed"


def out_field():
    box = Box()
    fill_box(box, source())
    sink(box.content)  # finding
    sink(box.label)


# case: a field read by a function
def content_of(box):
    return box.content


def read_field():
    box = Box()
    box.content = source()
    box.label = "fixed"
    sink(content_of(box))  # finding


# case: another field read by a function
def label_of(box):
    return box.label


def read_other_field():
    box = Box()
    box.content = source()
    box.label = "fixed"
    sink(label_of(box))


# case: recursion
def strip_all(text, depth):
    if depth == 0:
        return text
    return strip_all(text.strip(), depth - 1)


def recursive():
    sink(strip_all(source(), 3))  # finding
    sink(strip_all("fixed", 3))


# case: mutual recursion
def even(text, depth):
    if depth <= 0:
        return text
    return odd(text, depth - 1)


def odd(text, depth):
    if depth <= 0:
        return "fixed"
    return even(text, depth - 1)


def mutually_recursive(depth):
    sink(even(source(), depth))  # finding
    sink(even("fixed", depth))


# case: recursion into a sink
def walk(node, depth):
    if depth == 0:
        sink(node)  # finding
        return
    walk(node, depth - 1)


def recursive_sink():
    walk(source(), 2)


# case: recursion that swaps its parameters
def alternate(first, second, depth):
    if depth == 0:
        return first
    return alternate(second, first, depth - 1)


def alternating(depth):
    sink(alternate("fixed", source(), depth))  # finding


# case: recursion without an end
def endless(text):
    return endless(text)


def never_returns():
    sink(endless(source()))


# case: a function without return
def nothing(value):
    print(value)


def no_result():
    sink(nothing(source()))


# case: a helper that picks by a constant
def pick(value, mode):
    if mode == "raw":
        return value
    return "fixed"


def picked():
    sink(pick(source(), "raw"))  # finding


# case: a helper that is told not to pass the value
def choose(value, mode):
    if mode == "raw":
        return value
    return "fixed"


def not_picked():
    sink(choose(source(), "none"))  # todo: ok (a function is followed once for all callers, whatever constants they hand over)


# case: a number comes back
def size(text):
    return len(text)


def number():
    sink(size(source()))


# case: a helper defined after its use
def early():
    sink(later(source()))  # finding


def later(value):
    return value + "!"


# case: a function under another name
alias = greet


def by_alias():
    sink(alias(source()))  # finding
    sink(alias("fixed"))


# case: a function in a table
HANDLERS = {"greet": greet, "fixed": fixed_name}


def by_table():
    sink(HANDLERS["greet"](source()))  # finding
    sink(HANDLERS["fixed"](source()))


# case: a function that is handed to another
def apply(function, value):
    return function(value)


def handed_over():
    sink(apply(greet, source()))  # finding
    sink(apply(tidy, source()))  # todo: ok (what a function handed over gives back is not told from what it is given)


# case: a sink that is handed over
def visit(function, value):
    function(value)


def report(value):
    sink(value)  # finding


def handed_sink():
    visit(report, source())


# case: an unknown function passes its arguments on
def unknown_function(library):
    sink(library.render(source()))  # finding
    sink(library.render("fixed"))


# case: redefinition counts
def converted(value):
    return value


def converted(value):
    return "fixed"


def redefined():
    sink(converted(source()))  # todo: ok (a result that holds no text is not known by this name)


# case: a local function hides a global one
def shadowed_name(value):
    return value


def shadow():
    def shadowed_name(value):
        return "fixed"

    sink(shadowed_name(source()))
