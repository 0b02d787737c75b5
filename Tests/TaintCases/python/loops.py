"""Loops."""
from gateway import clean, sink, source


# case: taint from an earlier round
def earlier_round(items):
    value = "fixed"
    for _ in items:
        sink(value)  # finding
        value = source()


# case: taint moves through several names, round by round
def several_rounds(items):
    a = b = c = "fixed"
    for _ in items:
        sink(c)  # finding
        c = b
        b = a
        a = source()


# case: built up in a loop
def built_up(items):
    text = ""
    for _ in items:
        text += source() + ","
    sink(text)  # finding


# case: built up of fixed parts
def built_up_fixed(items):
    text = ""
    for _ in items:
        text += "x" + ","
    sink(text)


# case: overwritten in each round before use
def overwritten_each_round(items):
    for _ in items:
        value = source()
        value = "fixed"
        sink(value)


# case: a loop may run not at all
def maybe_not_at_all(items):
    value = source()
    for _ in items:
        value = "fixed"
    sink(value)  # finding


# case: a loop that taints may run
def maybe_once(items):
    value = "fixed"
    for _ in items:
        value = source()
    sink(value)  # finding


# case: the loop variable after the loop
def variable_after():
    for item in source().split(","):
        pass
    sink(item)  # finding


# case: while
def while_loop():
    text = source()
    while text:
        sink(text)  # finding
        text = text[1:]


# case: while True with break
def while_true():
    while True:
        value = source()
        if value:
            break
    sink(value)  # finding


# case: while True overwrites before break
def while_true_overwrites():
    value = source()
    while True:
        value = "fixed"
        break
    sink(value)


# case: what follows an endless loop is not reached
def endless(queue):
    value = source()
    while True:
        queue.append("x")
    sink(value)


# case: break skips the rest
def break_skips(items):
    value = "fixed"
    for _ in items:
        break
        value = source()
    sink(value)


# case: continue skips the rest
def continue_skips(items):
    value = "fixed"
    for _ in items:
        continue
        value = source()
    sink(value)


# case: break keeps what was assigned before
def break_keeps(items):
    value = "fixed"
    for item in items:
        if item:
            value = source()
            break
        value = "other"
    sink(value)  # finding


# case: else of a loop runs without break
def loop_else(items):
    for _ in items:
        value = "fixed"
        break
    else:
        value = source()
    sink(value)  # finding


# case: else of a loop overwrites when nothing breaks
def loop_else_overwrites(items):
    value = source()
    for item in items:
        print(item)
    else:
        value = "fixed"
    sink(value)


# case: else of while
def while_else(number):
    value = source()
    while number:
        number -= 1
    else:
        value = "fixed"
    sink(value)


# case: reading until empty
def read_until_empty():
    while chunk := source():
        sink(chunk)  # finding
        break


# case: two nested loops
def nested():
    for line in source().splitlines():
        for word in line.split():
            sink(word)  # finding


# case: break leaves the inner loop only
def inner_break(items):
    value = "fixed"
    for _ in items:
        for _ in items:
            break
        value = source()
    sink(value)  # finding


# case: a flag set in a loop
def flag(items):
    found = False
    for item in source().split(","):
        if item == "x":
            found = True
    sink(found)


# case: a known value found in a loop
def found_in_a_list():
    wanted = source()
    chosen = None
    for item in ("red", "green"):
        if item == wanted:
            chosen = item
    sink(chosen)


# case: collected and joined
def collected(items):
    parts = []
    for item in items:
        parts.append(f"{item}={source()}")
    sink("&".join(parts))  # finding


# case: cleaned on the way into a list
def collected_clean():
    parts = []
    for item in source().split(","):
        parts.append(clean(item))
    sink("&".join(parts))


# case: the loop target is a field
class Walker:
    def walk(self):
        for self.current in source().split(","):
            sink(self.current)  # finding


# case: the loop target is an element
def element_target():
    box = {}
    for box["key"] in source().split(","):
        sink(box["key"])  # finding


# case: a fixed loop over names and values
def over_fixed_rows():
    for name, value in (("a", "1"), ("b", "2")):
        sink(name + value)


# case: a countdown
def countdown(number):
    text = source()
    while number > 0:
        text = "fixed"
        number -= 1
    sink(text)  # finding
