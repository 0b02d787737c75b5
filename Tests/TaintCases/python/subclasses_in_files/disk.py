from base import Store, Task, SafeTask


class DiskStore(Store):
    def load(self, key):
        return self.root + key


class FixedTask(Task):
    def prepare(self, text):
        return "fixed"


class EmptyTask(SafeTask):
    def prepare(self, text):
        return ""
