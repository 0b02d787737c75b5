"""A request goes through three layers."""
from gateway import Source, clean, sink, source
from service import OrderService

service = OrderService()


def list_orders(flag):
    name = Source.read("name")
    return service.list(name, "id")


def list_sorted():
    order = source()
    if order not in ("id", "abc"):
        raise ValueError(order)
    return service.list_sorted(order)


def count_orders():
    return service.count(int(source()))


def list_clean():
    return service.list_clean(clean(source()))


# case: the answer of the lower layers
def answer():
    sink(service.describe(source()))  # finding
    sink(service.describe("fixed"))
