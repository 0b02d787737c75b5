import base


class MemoryStore(base.Store):
    def __init__(self):
        super().__init__("memory")

    def load(self, key):
        return "fixed"
