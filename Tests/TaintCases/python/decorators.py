"""Decorated functions."""
import functools

from gateway import clean, sink, source


# case: a decorator that passes through
def logged(function):
    @functools.wraps(function)
    def wrapper(*arguments, **options):
        print("called")
        return function(*arguments, **options)

    return wrapper


@logged
def shout(text):
    return text + "!"


def passed_through():
    sink(shout(source()))  # finding
    sink(shout("fixed"))


# case: a decorator that returns the function itself
def registered(function):
    return function


@registered
def whisper(text):
    return text


def unchanged():
    sink(whisper(source()))  # finding
    sink(whisper("fixed"))


# case: a decorator that cleans the result
def cleaned(function):
    def wrapper(text):
        return clean(function(text))

    return wrapper


@cleaned
def murmur(text):
    return text


def cleaned_result():
    sink(murmur(source()))  # todo: ok (decorators are not applied to what they decorate)


# case: a decorator that cleans the argument
def cleans_argument(function):
    def wrapper(text):
        return function(clean(text))

    return wrapper


@cleans_argument
def print_text(text):
    sink(text)  # todo: ok (decorators are not applied to what they decorate)


def cleaned_argument():
    print_text(source())


# case: a decorator that replaces the result
def replaced(function):
    def wrapper(text):
        function(text)
        return "fixed"

    return wrapper


@replaced
def mumble(text):
    return text


def replaced_result():
    sink(mumble(source()))  # todo: ok (decorators are not applied to what they decorate)


# case: a decorator that adds taint
def added(function):
    def wrapper(text):
        return function(text) + source()

    return wrapper


@added
def say(text):
    return text


def added_taint():
    sink(say("fixed"))  # todo: finding (decorators are not applied to what they decorate)


# case: a decorator that feeds the function
def fed(function):
    def wrapper():
        return function(source())

    return wrapper


@fed
def handle(text):
    sink(text)  # todo: finding (decorators are not applied to what they decorate)


def feeding():
    handle()


# case: a decorator with arguments
def prefixed(prefix):
    def decorate(function):
        def wrapper(text):
            return prefix + function(text)

        return wrapper

    return decorate


@prefixed("> ")
def quote(text):
    return text


def decorator_arguments():
    sink(quote(source()))  # finding
    sink(quote("fixed"))


# case: several decorators
@logged
@registered
def repeat(text):
    return text * 2


def several():
    sink(repeat(source()))  # finding
    sink(repeat("fixed"))


# case: a decorator of the standard library
@functools.lru_cache(maxsize=None)
def cached(text):
    return text + "!"


def standard():
    sink(cached(source()))  # finding
    sink(cached("fixed"))


# case: a decorator of unknown origin keeps the body's meaning
@registered
def route_handler():
    value = source()
    sink(value)  # finding


# case: a decorated method
class Page:
    @logged
    def render(self, text):
        sink(text)  # finding

    def show(self):
        self.render(source())


# case: a class as decorator
class Counted:
    def __init__(self, function):
        self.function = function
        self.count = 0

    def __call__(self, text):
        self.count += 1
        return self.function(text)


@Counted
def echo(text):
    return text


def class_decorator():
    sink(echo(source()))  # finding
    sink(echo("fixed"))
