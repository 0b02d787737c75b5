# -*- coding: utf-8 -*-
"""Code that is laid out oddly: «é», 漢字 and 👩‍👩‍👧 in comments move no lines."""
from gateway import clean, sink, source


# case: continued by backslashes
def backslashes():
    value = \
        source()
    text = "a" + \
        value + \
        "b"
    sink(text)  # finding
    text = "a" + \
        "b"
    sink(text)


# case: calls over several lines
def several_lines():
    text = "".join(
        [
            "a",
            source(),
        ]
    )
    sink(text)  # finding


# case: a sink over several lines
def sink_over_lines():
    value = source()
    sink(
        "a"
    )
    sink(value  # finding
    )


# case: names in other scripts
def ünïcode():
    größe = source()
    名前 = größe + "é"
    sink(名前)  # finding
    名前 = "漢字"
    sink(名前)


# case: texts with wide characters before a sink
def wide():
    value = source(); label = "👩‍👩‍👧 漢字"; sink(label); label = "é"
    label = "👩‍👩‍👧"; sink(label + value)  # finding


# case: no space anywhere
def dense():
    a=source();b=a+"x";sink(b)  # finding
    c="x";sink(c)


# case: much space everywhere
def loose ( ) :
    value   =   source  (  )
    sink    (   value   )  # finding
    sink    (   "value"   )


# case: tabs
def tabs(flag):
	value = source()
	if flag:
		value = "fixed"
	sink(value)  # finding


# case: strings that look like comments
def like_comments():
    value = "# finding"
    sink(value)
    value = "# sink(" + source()
    sink(value)  # finding


# case: strings that look like code
def like_code():
    value = """
    value = source()
    sink(value)
    """
    sink(value)


# case: comments between the lines
def commented():
    value = source()
    # value = "fixed"
    text = (  # the text
        "a"  # first
        + value  # second
    )
    sink(text)  # finding


# case: bodies on the line of their heads
def short(flag):
    value = "fixed"
    if flag: value = source()
    sink(value)  # finding
    for value in ("a", "b"): sink(value)
    while flag: sink(source()); break  # finding


# case: raw and joined literals
def literals():
    sink(r"\d" "x" R"\w" + source())  # finding
    sink(r"\d" "x" R"\w")


# case: ellipsis and pass
def placeholders(flag):
    value = source()
    if flag:
        ...
    else:
        pass
    sink(value)  # finding


# case: type hints of every kind
def hinted(first: "str", *rest: int, flag: bool = False, **more: dict[str, list[int]]) -> str | None:
    value: "list[str]" = [source()]
    sink(value)  # finding
    fixed: list[str] = ["fixed"]
    sink(fixed)


# case: an expression in deep parentheses
def deep():
    sink(((((((((((((((source())))))))))))))))  # finding
    sink((((((((((((((("fixed")))))))))))))))


# case: a long sum
def long_sum():
    sink("a" + "b" + "c" + "d" + "e" + "f" + "g" + "h" + "i" + source() + "j" + "k")  # finding
    sink("a" + "b" + "c" + "d" + "e" + "f" + "g" + "h" + "i" + "x" + "j" + "k")
