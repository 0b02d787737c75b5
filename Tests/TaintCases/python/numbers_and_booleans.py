"""Values that carry no text: numbers, booleans and their like."""
import datetime
import hashlib
import math
import uuid
from decimal import Decimal

from gateway import clean, sink, source


# case: conversion to numbers
def converted():
    sink(int(source()))
    sink(float(source()))
    sink(int(source(), 16))


# case: text of a number
def text_of_a_number():
    sink(str(int(source())))
    sink("id = " + str(int(source())))
    sink(f"id = {int(source())}")


# case: a number kept in a name
def kept():
    number = int(source())
    sink(number)
    text = str(number)
    sink(text)


# case: a number in place of the text
def in_place():
    value = source()
    sink(value)  # finding
    value = int(value)
    sink(value)


# case: arithmetic with numbers
def arithmetic():
    number = int(source())
    sink(number + 1)
    sink(number // 2)
    sink(number ** 2)
    sink(math.floor(float(source())))


# case: lengths and counts
def lengths():
    text = source()
    sink(len(text))
    sink(text.count("x"))
    sink(text.find("x"))
    sink(str(len(text)))


# case: booleans
def booleans():
    text = source()
    sink(bool(text))
    sink(text == "x")
    sink(not text)
    sink(isinstance(text, str))
    sink(text.isalpha())
    sink(callable(text))


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
    sink(ord(source()[0]))
    sink(hash(source()))
    sink(id(source()))  # todo: ok (a result that holds no text is not known by this name)


# case: characters of codes
def characters_of_codes():
    text = source()
    sink("".join(chr(ord(character)) for character in text))  # todo: finding (a result that holds no text is not known by this name)


# case: rounding and magnitude
def rounding():
    sink(round(float(source()), 2))
    sink(abs(int(source())))
    sink(max(0, int(source())))


# case: a decimal number
def decimal():
    sink(Decimal(source()))


# case: identifiers
def identifiers():
    sink(uuid.UUID(source()))
    sink(str(uuid.UUID(source())))


# case: digests
def digests():
    sink(hashlib.sha256(source().encode()).hexdigest())


# case: dates
def dates():
    sink(datetime.date.fromisoformat(source()).year)  # todo: ok (a result that holds no text is not known by this name)
    sink(datetime.timedelta(days=int(source())))


# case: a typed parameter holds a number
def show_number(number: int):
    sink(number)


def typed_parameter():
    show_number(int(source()))


# case: numbers of a list of texts
def list_of_numbers():
    numbers = [int(part) for part in source().split(",")]
    sink(numbers)
    sink(numbers[0])
    sink(",".join(str(number) for number in numbers))


# case: the type of a value
def type_of():
    sink(type(source()))
    sink(type(source()).__name__)
