"""Values that carry no text: numbers, booleans and their like."""
import datetime
import hashlib
import math
import uuid
from decimal import Decimal

from gateway import clean, sink, source


# case: conversion to numbers
def converted():
    sink(int(source()))  # todo: ok
    sink(float(source()))  # todo: ok
    sink(int(source(), 16))  # todo: ok


# case: text of a number
def text_of_a_number():
    sink(str(int(source())))  # todo: ok
    sink("id = " + str(int(source())))  # todo: ok
    sink(f"id = {int(source())}")  # todo: ok


# case: a number kept in a name
def kept():
    number = int(source())
    sink(number)  # todo: ok
    text = str(number)
    sink(text)  # todo: ok


# case: a number in place of the text
def in_place():
    value = source()
    sink(value)  # finding
    value = int(value)
    sink(value)  # todo: ok


# case: arithmetic with numbers
def arithmetic():
    number = int(source())
    sink(number + 1)  # todo: ok
    sink(number // 2)  # todo: ok
    sink(number ** 2)  # todo: ok
    sink(math.floor(float(source())))  # todo: ok


# case: lengths and counts
def lengths():
    text = source()
    sink(len(text))  # todo: ok
    sink(text.count("x"))  # todo: ok
    sink(text.find("x"))  # todo: ok
    sink(str(len(text)))  # todo: ok


# case: booleans
def booleans():
    text = source()
    sink(bool(text))  # todo: ok
    sink(text == "x")
    sink(not text)
    sink(isinstance(text, str))  # todo: ok
    sink(text.isalpha())  # todo: ok
    sink(callable(text))  # todo: ok


# case: text of a boolean
def text_of_a_boolean():
    sink(str(source() == "x"))
    sink(f"{source() == 'x'}")


# case: a boolean picks a constant
def picks_a_constant():
    sink(["no", "yes"][source() == "x"])
    sink(("no", "yes")[int(source() == "x")])


# case: codes of characters
def codes():
    sink(ord(source()[0]))  # todo: ok
    sink(hash(source()))  # todo: ok
    sink(id(source()))  # todo: ok


# case: characters of codes
def characters_of_codes():
    text = source()
    sink("".join(chr(ord(character)) for character in text))  # finding


# case: rounding and magnitude
def rounding():
    sink(round(float(source()), 2))  # todo: ok
    sink(abs(int(source())))  # todo: ok
    sink(max(0, int(source())))  # todo: ok


# case: a decimal number
def decimal():
    sink(Decimal(source()))  # todo: ok


# case: identifiers
def identifiers():
    sink(uuid.UUID(source()))  # todo: ok
    sink(str(uuid.UUID(source())))  # todo: ok


# case: digests
def digests():
    sink(hashlib.sha256(source().encode()).hexdigest())  # todo: ok


# case: dates
def dates():
    sink(datetime.date.fromisoformat(source()).year)  # todo: ok
    sink(datetime.timedelta(days=int(source())))  # todo: ok


# case: a typed parameter holds a number
def show_number(number: int):
    sink(number)


def typed_parameter():
    show_number(int(source()))


# case: numbers of a list of texts
def list_of_numbers():
    numbers = [int(part) for part in source().split(",")]
    sink(numbers)  # todo: ok
    sink(numbers[0])  # todo: ok
    sink(",".join(str(number) for number in numbers))  # todo: ok


# case: the type of a value
def type_of():
    sink(type(source()))  # todo: ok
    sink(type(source()).__name__)  # todo: ok
