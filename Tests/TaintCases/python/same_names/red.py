from gateway import clean, sink, source


def render(text):
    return "<" + text + ">"


def helper(text):
    return text


# case: a helper of one's own module
def own():
    sink(helper(source()))  # finding


class Page:
    def title(self, text):
        return text


# case: a sink that only the other module's callers reach
def show(text):
    sink(text)
