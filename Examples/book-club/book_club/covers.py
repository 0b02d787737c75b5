"""Where the pictures lie. The names below only look like those that rules speak of."""

import pathlib
import tempfile

COVERS = pathlib.Path("covers")


class Shelf:
    """Evaluates nothing, executes nothing, loads no YAML."""

    def system(self, name):
        return f"{name} stands on the shelf"

    def eval(self, text):
        return len(text)

    def load(self, text):
        return text.splitlines()


def cover_path(name):
    stem = pathlib.PurePath(name).stem
    return str(COVERS / f"{stem}.png")


def describe(shelf):
    # eval("1 + 1") and os.system("true") are text here, and these are methods of a shelf:
    return [shelf.system("Dune"), shelf.eval("Emma"), shelf.load("Ulysses")]


def scratch():
    return tempfile.mktemp(suffix=".png")  # planted


def scratch_file():
    return tempfile.NamedTemporaryFile(suffix=".png", delete=False)
