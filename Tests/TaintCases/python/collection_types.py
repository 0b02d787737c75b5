"""Sets, deques and other containers of the standard library."""
import collections
import copy
import queue
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import asdict, astuple, dataclass, field, replace
from types import SimpleNamespace
from typing import NamedTuple

from gateway import clean, sink, source


# case: add to a set
def added():
    names = set()
    names.add(source())
    sink(names)  # finding
    sink(names.pop())  # finding


# case: a set of fixed values
def fixed_set():
    names = {"a"}
    names.add("b")
    names.update(["c"])
    sink(names)


# case: discard by a tainted value
def discarded():
    names = {"a", "b"}
    names.discard(source())
    sink(names)


# case: update of a set
def updated_set():
    names = {"a"}
    names.update(source().split(","))
    sink(names)  # finding


# case: a deque
def double_ended():
    items = deque()
    items.append("fixed")
    items.appendleft(source())
    sink(items.popleft())  # finding
    sink(items.pop())


# case: a dictionary with default lists
def default_lists():
    groups = defaultdict(list)
    groups["a"].append(source())
    groups["b"].append("fixed")
    sink(groups["a"])  # finding
    sink(groups["b"])


# case: an ordered dictionary
def ordered():
    table = OrderedDict()
    table["a"] = source()
    table["b"] = "fixed"
    sink(table["a"])  # finding
    sink(table["b"])


# case: counters count
def counted():
    counts = Counter(source())
    sink(counts["x"])  # todo: ok (a result that holds no text is not known by this name)
    sink(sum(counts.values()))
    sink(counts.most_common(1)[0][0])  # finding


# case: a chain of dictionaries
def chain_map():
    table = ChainMap({"a": "fixed"}, {"b": source()})
    sink(table["b"])  # finding


# case: a named tuple
Point = namedtuple("Point", ["name", "kind"])


def named():
    point = Point(source(), "fixed")
    sink(point.name)  # finding
    sink(point.kind)  # todo: ok (copies that change a part are not told from the original)
    sink(point[0])  # finding
    sink(point[1])  # todo: ok (copies that change a part are not told from the original)


# case: a named tuple by keywords
def named_keywords():
    point = Point(kind="fixed", name=source())
    sink(point.name)  # finding
    sink(point.kind)  # todo: ok (copies that change a part are not told from the original)


# case: a replaced part of a named tuple
def named_replaced():
    point = Point("fixed", "fixed")._replace(name=source())
    sink(point.name)  # finding
    point = point._replace(name="fixed")
    sink(point.name)  # todo: ok (copies that change a part are not told from the original)


# case: a typed named tuple
class Row(NamedTuple):
    name: str
    kind: str = "fixed"


def typed_row():
    row = Row(source())
    sink(row.name)  # finding
    sink(row.kind)
    name, kind = row
    sink(name)  # finding
    sink(kind)


# case: fields of a data class
@dataclass
class User:
    name: str
    role: str = "guest"
    tags: list = field(default_factory=list)


def data_class():
    user = User(source())
    sink(user.name)  # finding
    sink(user.role)


# case: fields of a data class by keywords
def data_class_keywords():
    user = User(role=source(), name="fixed")
    sink(user.role)  # finding
    sink(user.name)


# case: a list of a data class
def data_class_list():
    user = User("fixed")
    user.tags.append(source())
    sink(user.tags)  # finding
    sink(User("fixed").tags)


# case: a data class as dictionary and tuple
def data_class_converted():
    user = User(source())
    sink(asdict(user)["name"])  # finding
    sink(astuple(user))  # finding


# case: a replaced field of a data class
def data_class_replaced():
    user = replace(User("fixed"), name=source())
    sink(user.name)  # finding
    sink(user.role)  # todo: ok (copies that change a part are not told from the original)


# case: a namespace
def namespace():
    user = SimpleNamespace(name=source(), role="guest")
    sink(user.name)  # finding
    sink(user.role)  # todo: ok (copies that change a part are not told from the original)


# case: a queue
def queued():
    jobs = queue.Queue()
    jobs.put(source())
    sink(jobs.get())  # finding
    jobs.put("fixed")


# case: a queue of fixed values
def queued_fixed():
    jobs = queue.Queue()
    jobs.put("fixed")
    sink(jobs.get())


# case: deep copies
def deep_copy():
    table = copy.deepcopy({"a": source(), "b": "fixed"})
    sink(table["a"])  # finding
    sink(table["b"])  # todo: ok (this way of filling a map or taking it apart is not modelled)


# case: shallow copies
def shallow_copy():
    user = copy.copy(User(source()))
    sink(user.name)  # finding


# case: a bounded deque
def bounded():
    lines = collections.deque(source().splitlines(), maxlen=2)
    for line in lines:
        sink(line)  # finding
