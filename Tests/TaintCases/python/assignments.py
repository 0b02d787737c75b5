from gateway import clean, sink, source


# case: a source straight into a sink
def direct():
    sink(source())  # finding
    sink(clean(source()))
    sink(Source.read("name"))  # finding


# case: numbers
def numbers():
    sink(int(source()))  # todo: ok
    sink(len(source()))  # todo: ok
    sink(source() == "x")
    sink(bool(source()))  # todo: ok
