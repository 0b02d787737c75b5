"""Values that pass through the standard library."""
import ast
import base64
import configparser
import copy
import csv
import gettext
import html
import io
import json
import logging
import os
import os.path
import pathlib
import pickle
import shlex
import tempfile
import threading
import unicodedata
import urllib.parse
import xml.etree.ElementTree as ElementTree

from gateway import clean, sink, source


# case: paths
def paths():
    sink(os.path.join("base", source()))  # finding
    sink(os.path.normpath(source()))  # finding
    sink(os.path.join("base", "fixed"))


# case: path objects
def path_objects():
    path = pathlib.Path(source())
    sink(str(path))  # finding
    sink(path.name)  # finding
    sink(str(pathlib.Path("base").joinpath(source())))  # finding
    sink(str(pathlib.Path("base").joinpath("fixed")))


# case: whether a path exists is a boolean
def existence():
    sink(os.path.exists(source()))
    sink(pathlib.Path(source()).is_file())


# case: words of a shell
def shell_words():
    sink(shlex.split(source())[0])  # finding
    sink(shlex.quote("fixed"))


# case: a literal that is read
def literal_read():
    sink(ast.literal_eval(repr(source())))  # finding
    sink(ast.literal_eval("'fixed'"))


# case: rows of a file with commas
def rows():
    for row in csv.reader(io.StringIO(source())):
        sink(row[0])  # finding
    for row in csv.reader(io.StringIO("a,b")):
        sink(row[0])


# case: rows by name
def named_rows():
    for row in csv.DictReader(io.StringIO("name\n" + source())):
        sink(row["name"])  # finding


# case: a written row
def written_row():
    buffer = io.StringIO()
    csv.writer(buffer).writerow(["fixed", source()])
    sink(buffer.getvalue())  # todo: finding (followed by rule of thumb)


# case: a configuration that is read
def configuration():
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string("[a]\nname = x" + source())
    sink(parser.get("a", "name"))  # todo: finding (followed by rule of thumb)
    sink(parser["a"]["name"])  # todo: finding (followed by rule of thumb)


# case: a configuration that is filled
def filled_configuration():
    parser = configparser.ConfigParser(interpolation=None)
    parser.add_section("a")
    parser.set("a", "name", source())
    parser.set("a", "kind", "fixed")
    sink(parser.get("a", "name"))  # finding
    sink(parser.get("a", "kind"))


# case: an element of XML
def xml_element():
    root = ElementTree.fromstring("<a>" + source() + "</a>")
    sink(root.text)  # finding
    root = ElementTree.fromstring("<a>fixed</a>")
    sink(root.text)


# case: an element that is built
def built_element():
    element = ElementTree.Element("a")
    element.text = source()
    sink(ElementTree.tostring(element, encoding="unicode"))  # finding


# case: an address that is built
def built_address():
    sink(urllib.parse.urljoin("http://host/", source()))  # finding
    sink(urllib.parse.urljoin("http://host/", "fixed"))


# case: unescaping
def unescaped():
    sink(html.unescape(source()))  # finding
    sink(html.unescape("fixed"))


# case: normal forms
def normalized():
    sink(unicodedata.normalize("NFC", source()))  # finding


# case: pickled and back
def pickled():
    sink(pickle.loads(pickle.dumps(source())))  # finding


# case: an environment variable that is set
def environment():
    os.environ["MARK"] = source()
    sink(os.environ["MARK"])  # finding


# case: a default for an environment variable
def environment_default():
    sink(os.environ.get("NO_SUCH_NAME", source()))  # finding
    sink(os.getenv("NO_SUCH_NAME", source()))  # finding


# case: a file that is written and read
def file_round_trip():
    with tempfile.TemporaryFile("w+") as file:
        file.write(source())
        file.seek(0)
        sink(file.read())  # finding


# case: a thread's own values
LOCAL = threading.local()


def thread_local():
    LOCAL.name = source()
    sink(LOCAL.name)  # finding


# case: logging changes nothing
def logged():
    value = "fixed"
    logging.info("value %s %s", value, source())
    sink(value)


# case: printing gives nothing
def printed():
    sink(print(source()))


# case: translation of messages
def translated():
    sink(gettext.gettext(source()))  # finding
    sink(gettext.gettext("fixed"))


# case: calls by their qualified names
def qualified():
    sink(json.loads(json.dumps([source()], ensure_ascii=False))[0])  # finding
    sink(base64.b64decode(base64.b64encode(b"fixed")))
