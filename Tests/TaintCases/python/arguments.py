"""Ways to hand arguments over."""
import functools

from gateway import clean, sink, source


# case: keywords
def keyword(first, second):
    return second


def by_keyword():
    sink(keyword(first="fixed", second=source()))  # finding
    sink(keyword(second="fixed", first=source()))


# case: keywords in another order
def by_keyword_reordered():
    sink(keyword(second=source(), first="fixed"))  # finding


# case: a default
def with_default(value="fixed"):
    return value


def by_default():
    sink(with_default())
    sink(with_default(source()))  # finding
    sink(with_default(value=source()))  # finding


# case: a tainted default
def tainted_default(value=source()):
    sink(value)  # finding


# case: a default next to a tainted argument
def two_defaults(first="a", second="b"):
    return second


def by_position_and_default():
    sink(two_defaults(source()))
    sink(two_defaults("fixed", source()))  # finding


# case: keyword-only parameters
def keyword_only(first, *, second="fixed"):
    return second


def by_keyword_only():
    sink(keyword_only("fixed", second=source()))  # finding
    sink(keyword_only(source()))


# case: positional-only parameters
def positional_only(first, /, second):
    return first


def by_positional_only():
    sink(positional_only(source(), "fixed"))  # finding
    sink(positional_only("fixed", second=source()))


# case: any number of arguments
def any_number(*parts):
    return ",".join(parts)


def by_many():
    sink(any_number("fixed", source()))  # finding
    sink(any_number("fixed", "other"))
    sink(any_number())


# case: the first of any number
def first_of(*parts):
    return parts[0]


def by_first():
    sink(first_of(source(), "fixed"))  # finding
    sink(first_of("fixed", source()))


# case: parameters before any number
def rest_of(first, *rest):
    return first


def by_rest():
    sink(rest_of("fixed", source()))
    sink(rest_of(source(), "fixed"))  # finding


# case: any keywords
def any_keywords(**options):
    return options["name"]


def by_keywords():
    sink(any_keywords(name=source(), kind="fixed"))  # finding
    sink(any_keywords(name="fixed", kind=source()))


# case: any keywords with get
def get_keyword(**options):
    return options.get("name", "none")


def by_get():
    sink(get_keyword(name=source()))  # finding
    sink(get_keyword(kind=source()))  # todo: ok (followed by rule of thumb)


# case: unpacked lists
def unpacked_list():
    arguments = ["fixed", source()]
    sink(keyword(*arguments))  # finding
    arguments = [source(), "fixed"]
    sink(keyword(*arguments))


# case: unpacked dictionaries
def unpacked_dictionary():
    arguments = {"first": "fixed", "second": source()}
    sink(keyword(**arguments))  # finding
    arguments = {"first": source(), "second": "fixed"}
    sink(keyword(**arguments))


# case: arguments that are passed on
def pass_on(*arguments, **options):
    return keyword(*arguments, **options)


def passed_on():
    sink(pass_on("fixed", source()))  # finding
    sink(pass_on("fixed", second=source()))  # finding
    sink(pass_on(source(), "fixed"))


# case: partial application of the first argument
def partially():
    half = functools.partial(keyword, "fixed")
    sink(half(source()))  # finding
    half = functools.partial(keyword, source())
    sink(half("fixed"))  # todo: ok (references to functions are not resolved to what they call)


# case: partial application by keyword
def partially_by_keyword():
    half = functools.partial(keyword, second=source())
    sink(half("fixed"))  # finding


# case: a mutable default is shared
def remember(value, kept=[]):
    kept.append(value)
    return kept


def shared_default():
    remember(source())
    sink(remember("fixed"))  # todo: finding (this operation on a collection is not modelled)


# case: a nested call as argument
def nested_call():
    sink(keyword("fixed", keyword("fixed", source())))  # finding
    sink(keyword(keyword("fixed", source()), "fixed"))


# case: None as a default that is filled in
def filled_in(value=None):
    if value is None:
        value = "fixed"
    return value


def by_none():
    sink(filled_in())
    sink(filled_in(source()))  # finding
