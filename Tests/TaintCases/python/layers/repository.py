from gateway import clean, sink, source


class OrderRepository:
    def __init__(self, table):
        self.table = table

    # case: a sink three layers down
    def find(self, name, order):
        sink("SELECT * FROM " + self.table + " WHERE name = '" + name + "'")  # todo: finding (names that are handed on from file to file are followed in simple forms only)
        sink("SELECT * FROM " + self.table + " ORDER BY " + order)

    # case: a sink behind a check in the upper layer
    def find_sorted(self, order):
        sink("SELECT * FROM " + self.table + " ORDER BY " + order)

    # case: a sink that gets a number
    def find_number(self, number):
        sink(f"SELECT * FROM {self.table} WHERE id = {number}")

    # case: a sink that gets a cleaned value
    def find_clean(self, name):
        sink("SELECT * FROM " + self.table + " WHERE name = '" + name + "'")

    def describe(self, row):
        return row["kind"] + ": " + row["name"]
