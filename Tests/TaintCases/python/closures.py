"""Functions within functions, and lambdas."""
from gateway import clean, sink, source


# case: a nested function sees the names around it
def sees_names():
    value = source()

    def show():
        sink(value)  # finding

    show()


# case: a nested function sees fixed names
def sees_fixed_names():
    value = "fixed"

    def show():
        sink(value)

    show()


# case: a nested function returns a name from around it
def returns_name():
    value = source()

    def get():
        return value

    sink(get())  # finding


# case: a name that is assigned after the definition
def assigned_after():
    def get():
        return value

    value = source()
    sink(get())  # finding


# case: a parameter hides a name
def hidden():
    value = source()

    def show(value):
        return value

    sink(show("fixed"))


# case: nonlocal assignment
def non_local():
    value = "fixed"

    def fill():
        nonlocal value
        value = source()

    sink(value)
    fill()
    sink(value)  # finding


# case: assignment without nonlocal stays inside
def stays_inside():
    value = "fixed"

    def fill():
        value = source()
        return value

    fill()
    sink(value)


# case: a closure keeps its value
def make_greeter(name):
    def greet():
        return "Hello, " + name

    return greet


def kept_value():
    sink(make_greeter(source())())  # finding
    sink(make_greeter("fixed")())


# case: a closure held in a name
def held_closure():
    greet = make_greeter(source())
    sink(greet())  # finding
    greet = make_greeter("fixed")
    sink(greet())


# case: a lambda that is stored
def stored_lambda():
    wrap = lambda text: "<" + text + ">"
    sink(wrap(source()))  # finding
    sink(wrap("fixed"))


# case: a lambda that ignores its parameter
def ignoring_lambda():
    fixed = lambda text: "fixed"
    sink(fixed(source()))


# case: a lambda that captures
def capturing_lambda():
    value = source()
    get = lambda: value
    sink(get())  # finding


# case: a lambda that is called at once
def immediate_lambda():
    sink((lambda text: text)(source()))  # finding
    sink((lambda text: "fixed")(source()))


# case: a lambda with a default
def lambda_default():
    value = source()
    get = lambda text=value: text
    value = "fixed"
    sink(get())  # todo: finding (lambdas and values that arrive later are followed in simple forms only)
    sink(get("fixed"))


# case: a lambda with a sink
def lambda_sink():
    show = lambda text: sink(text)  # finding
    show(source())


# case: a lambda that is handed over
def apply(function):
    return function("fixed")


def handed_lambda():
    value = source()
    sink(apply(lambda text: text + value))  # finding
    sink(apply(lambda text: text))


# case: a lambda that is returned
def make_wrapper(mark):
    return lambda text: mark + text + mark


def returned_lambda():
    sink(make_wrapper("*")(source()))  # finding
    sink(make_wrapper(source())("fixed"))  # finding
    sink(make_wrapper("*")("fixed"))


# case: lambdas in a table
def lambda_table():
    actions = {"raw": lambda text: text, "none": lambda text: "fixed"}
    sink(actions["raw"](source()))  # finding
    sink(actions["none"](source()))


# case: currying
def curried():
    join = lambda a: lambda b: a + b
    sink(join("x")(source()))  # finding
    sink(join("x")("y"))


# case: a counter in a closure
def make_collector():
    collected = []

    def collect(value):
        collected.append(value)
        return collected

    return collect


def collector():
    collect = make_collector()
    collect(source())
    sink(collect("fixed"))  # finding


# case: a function defined in a branch
def defined_in_branch(flag):
    if flag:
        def get():
            return source()
    else:
        def get():
            return "fixed"
    sink(get())  # finding


# case: a callback
def on_ready(callback):
    callback(source())


def with_callback():
    def show(text):
        sink(text)  # finding

    on_ready(show)


# case: a callback that gets a fixed value
def on_done(callback):
    callback("done")


def with_fixed_callback():
    def show(text):
        sink(text)

    on_done(show)


# case: a class in a function
def local_class():
    value = source()

    class Holder:
        def get(self):
            return value

    sink(Holder().get())  # finding
