"""Text built by formatting."""
from string import Template

from gateway import clean, sink, source


# case: a formatted string
def f_string():
    name = source()
    sink(f"Hello, {name}!")  # finding
    sink(f"Hello, {'fixed'}!")
    sink(f"Hello!")


# case: a formatted string with a call inside
def f_string_call():
    sink(f"{source()}")  # finding
    sink(f"{clean(source())}")


# case: conversions in a formatted string
def f_string_conversion():
    name = source()
    sink(f"{name!r}")  # finding
    sink(f"{name!s:>40}")  # finding


# case: a format specification in a formatted string
def f_string_specification(width):
    name = source()
    sink(f"{name:<{width}}")  # finding


# case: nested formatted strings
def f_string_nested():
    name = source()
    sink(f"{f'{name}'} and more")  # finding
    sink(f"{'a' + f'{1}'} and more")


# case: a formatted string over several lines
def f_string_lines():
    name = source()
    text = (
        f"first "
        f"second {name} "
        "third")
    sink(text)  # finding
    text = (
        f"first "
        f"second {len('x')} "
        "third")
    sink(text)


# case: a formatted string in triple quotes
def f_string_triple():
    name = source()
    text = f"""
        select {name}
    """
    sink(text)  # finding


# case: a self-documenting expression
def f_string_debug():
    name = source()
    sink(f"{name=}")  # finding


# case: braces that are doubled insert nothing
def f_string_braces():
    name = source()
    sink(f"{{name}}")
    sink("{name}")
    sink(f"{{{name}}}")  # finding


# case: lengths and comparisons in a formatted string
def f_string_numbers():
    name = source()
    sink(f"{len(name)} letters")
    sink(f"{name == 'x'}")
    sink(f"{int(name):05d}")


# case: format with positions
def format_positional():
    sink("{} {}".format("fixed", source()))  # finding
    sink("{0}-{0}".format(source()))  # finding
    sink("{}".format("fixed"))


# case: format with names
def format_named():
    sink("{name}".format(name=source()))  # finding
    sink("{name}".format(name="fixed"))


# case: format with unpacked arguments
def format_unpacked():
    parts = [source()]
    values = {"name": source()}
    sink("{}".format(*parts))  # finding
    sink("{name}".format(**values))  # finding


# case: format of an attribute
def format_attribute():
    class User:
        pass

    user = User()
    user.name = source()
    sink("{0.name}".format(user))  # finding


# case: a tainted format string
def format_tainted():
    sink(source().format("fixed"))  # finding


# case: format_map
def format_map():
    sink("{name}".format_map({"name": source()}))  # finding
    sink("{name}".format_map({"name": "fixed"}))


# case: the format function
def format_function():
    sink(format(source(), ">40"))  # finding
    sink(format(12, "d"))
    sink(format(len(source()), "d"))


# case: templates
def template():
    greeting = Template("Hello, $name")
    sink(greeting.substitute(name=source()))  # finding
    sink(greeting.safe_substitute({"name": source()}))  # finding
    sink(greeting.substitute(name="fixed"))


# case: a tainted template
def tainted_template():
    sink(Template("a" + source()).safe_substitute(name="fixed"))  # finding


# case: a bound method as formatter
def bound_format():
    render = "name: {}".format
    sink(render(source()))  # finding
    sink(render("fixed"))


# case: adjacent literals
def adjacent():
    sink("one " "two " + source())  # finding
    sink("one " "two " "three")


# case: a format kept in a name
def format_in_a_name():
    pattern = "name: %s"
    sink(pattern % source())  # finding
    pattern = "name: {}"
    sink(pattern.format(source()))  # finding


# case: formatting that is thrown away
def format_unused():
    text = "name: {}"
    text.format(source())
    sink(text)


# case: a value between two fixed parts, then replaced
def format_then_replaced():
    text = f"<{source()}>"
    sink(text)  # finding
    text = f"<{text and 'fixed'}>"
    sink(text)  # todo: ok (conversions to text written by hand are not called)


# case: locale-independent numbers stay numbers
def format_number():
    amount = float(source())
    sink("%.2f" % amount)
    sink(f"{amount:.2f}")
    sink("{:.2f}".format(amount))
