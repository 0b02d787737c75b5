from repository import OrderRepository


class OrderService:
    def __init__(self):
        self.repository = OrderRepository("orders")

    def list(self, name, order):
        return self.repository.find(name.strip(), order)

    def list_sorted(self, order):
        return self.repository.find_sorted(order)

    def count(self, number):
        return self.repository.find_number(number)

    def list_clean(self, name):
        return self.repository.find_clean(name)

    def describe(self, name):
        return self.repository.describe({"name": name, "kind": "order"})
