"""Functions over sequences."""
import functools
import itertools

from gateway import clean, sink, source


# case: enumerate
def enumerated():
    for index, item in enumerate(source().split(",")):
        sink(index)
        sink(item)  # finding


# case: zip keeps its arguments apart
def zipped():
    for left, right in zip(["fixed"], [source()]):
        sink(left)
        sink(right)  # finding


# case: a zipped dictionary
def zipped_dictionary():
    table = dict(zip(["a", "b"], [source(), source()]))
    sink(table["a"])  # finding


# case: map with a function
def mapped():
    sink(list(map(str.strip, source().split(","))))  # finding
    sink(list(map(str.strip, ["a", "b"])))


# case: map with a lambda
def mapped_lambda():
    sink(list(map(lambda item: "<" + item + ">", source().split(","))))  # finding
    sink(list(map(lambda item: "fixed", source().split(","))))


# case: map to numbers
def mapped_numbers():
    sink(list(map(len, source().split(","))))  # todo: ok (a result that holds no text is not known by this name)
    sink(sum(map(int, source().split(","))))


# case: map with a cleaning function
def mapped_clean():
    sink(list(map(clean, source().split(","))))  # todo: ok (this way of filling a map or taking it apart is not modelled)


# case: filter
def filtered():
    sink(list(filter(None, source().split(","))))  # finding
    sink(list(filter(lambda item: item in ("a", "b"), source().split(","))))  # todo: ok (this form of a check is not recognised)


# case: sorted and reversed
def ordered():
    sink(sorted(source().split(",")))  # finding
    sink(list(reversed(source().split(","))))  # finding
    sink(sorted(["b", "a"]))


# case: sorted by a tainted key gives the same items
def sorted_by():
    key = source()
    sink(sorted(["b", "a"], key=lambda item: item == key))


# case: results that are booleans
def booleans():
    items = source().split(",")
    sink(any(items))
    sink(all(items))


# case: results that are numbers
def numbers():
    items = source().split(",")
    sink(len(items))
    sink(sum(len(item) for item in items))


# case: min and max pass an item on
def extremes():
    sink(max(source(), "a"))  # finding
    sink(min(source().split(",")))  # finding
    sink(max("a", "b"))
    sink(max(len(source()), 3))


# case: next and iter
def stepped():
    items = iter(source().split(","))
    sink(next(items))  # finding
    sink(next(iter(["fixed"])))


# case: next with a default
def stepped_default():
    sink(next(iter([]), source()))  # todo: finding (this operation on a collection is not modelled)


# case: chain
def chained():
    for item in itertools.chain(["fixed"], [source()]):
        sink(item)  # finding
    sink(list(itertools.chain(["a"], ["b"])))


# case: islice, takewhile and product
def cut():
    sink(list(itertools.islice(source(), 3)))  # finding
    sink(list(itertools.takewhile(str.isprintable, source())))  # finding
    sink(list(itertools.product(["a"], [source()])))  # finding


# case: grouped
def grouped():
    for key, group in itertools.groupby(source().split(",")):
        sink(key)  # finding
        sink(list(group))  # finding


# case: reduce
def reduced():
    sink(functools.reduce(lambda left, right: left + right, source().split(","), ""))  # finding
    sink(functools.reduce(lambda left, right: left + len(right), source().split(","), 0))  # todo: ok (what a function handed over gives back is not told from what it is given)


# case: starmap
def star_mapped():
    sink(list(itertools.starmap(lambda a, b: a + b, [("x", source())])))  # finding


# case: range over a tainted number
def ranged():
    for number in range(int(source())):
        sink(number)


# case: cycle and repeat
def endless():
    for item in itertools.repeat(source(), 2):
        sink(item)  # finding


# case: characters of text
def characters():
    for character in source():
        sink(character)  # finding
    for character in "fixed":
        sink(character)


# case: numbers of characters
def ordinals():
    sink([ord(character) for character in source()])
    sink(chr(65))


# case: list, set and frozenset
def constructors():
    sink(list(source()))  # finding
    sink(set(source().split(",")))  # finding
    sink(frozenset(["a", "b"]))
