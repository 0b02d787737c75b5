from gateway import clean, sink, source


def render(text):
    return "fixed"


def helper(text):
    return clean(text)


# case: a harmless helper of one's own module
def own():
    sink(helper(source()))


class Page:
    def title(self, text):
        return "fixed"


# case: a sink that tainted data reaches
def show(text):
    sink(text)  # finding
