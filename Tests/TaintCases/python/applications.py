"""Longer stretches of code, as programs have them."""
import functools
import logging
import os
import re
from dataclasses import dataclass, field

from gateway import Source, clean, sink, source

logger = logging.getLogger(__name__)

SORT_COLUMNS = {"name": "users.name", "abc": "users.created_at"}
PAGE_SIZE = 20
SLUG = re.compile(r"[a-z0-9-]+")


# case: a search with filters
def search(page=1, newest=False):
    term = source().strip()
    filters = ["deleted = 0"]
    if term:
        filters.append("name LIKE '%" + term + "%'")
    if newest:
        filters.append("age < 7")
    statement = "SELECT * FROM users WHERE " + " AND ".join(filters)
    sink(statement)  # finding


# case: a search with parameters beside the statement
def search_with_parameters(newest=False):
    term = source().strip()
    filters, parameters = ["deleted = 0"], []
    if term:
        filters.append("name LIKE ?")
        parameters.append("%" + term + "%")
    if newest:
        filters.append("age < 7")
    sink("SELECT * FROM users WHERE " + " AND ".join(filters), parameters)


# case: a list page with a chosen order
def list_page():
    column = SORT_COLUMNS.get(source(), "users.name")
    page = max(1, int(source() or "1"))
    sink(f"SELECT * FROM users ORDER BY {column} LIMIT {PAGE_SIZE} OFFSET {page * PAGE_SIZE}")


# case: a list page with any order
def list_page_any():
    column = SORT_COLUMNS.get(source()) or source()
    sink(f"SELECT * FROM users ORDER BY {column}")  # finding


# case: an upload
def upload(folder):
    name = os.path.basename(source())
    stem, extension = os.path.splitext(name)
    target = os.path.join("uploads", stem + extension.lower())
    sink(target)  # finding


# case: an upload with a checked name
def upload_checked():
    name = source()
    if not SLUG.fullmatch(name):
        logger.warning("refused")
        return None
    sink(os.path.join("uploads", name + ".png"))
    return name


# case: a command line
def convert(quality=80):
    arguments = ["convert", "-quality", str(quality)]
    arguments += ["-resize", "100x100"]
    arguments.append(source())
    sink(" ".join(arguments))  # finding


# case: a command line of numbers
def convert_numbers():
    width, height = (int(part) for part in source().split("x"))
    sink("convert -resize %dx%d" % (width, height))


# case: headers of a request
@dataclass
class Incoming:
    method: str
    headers: dict = field(default_factory=dict)

    def header(self, name, default=None):
        return self.headers.get(name.lower(), default)


def read_agent():
    incoming = Incoming("GET", {"user-agent": source(), "host": "localhost"})
    agent = incoming.header("User-Agent")
    if agent is None:
        return
    sink("agent: " + agent)  # todo: finding (followed by rule of thumb)
    sink("method: " + incoming.method)


# case: a page that is put together
def page():
    rows = []
    for name in source().splitlines():
        rows.append("<li>%s</li>" % clean(name))
    body = "<ul>" + "".join(rows) + "</ul>"
    sink(body)


# case: a page with one raw row
def page_with_raw_row():
    rows = []
    for number, name in enumerate(source().splitlines()):
        rows.append("<li>%s</li>" % (clean(name) if number else name))
    sink("<ul>" + "".join(rows) + "</ul>")  # finding


# case: a handler that needs a user
def needs_user(handler):
    @functools.wraps(handler)
    def wrapper(request, *arguments, **options):
        if not request:
            return "no user"
        return handler(request, *arguments, **options)

    return wrapper


@needs_user
def profile(request):
    name = Source.read("name")
    sink("<h1>" + name + "</h1>")  # finding
    return name


# case: a configuration with defaults
DEFAULTS = {"theme": "light", "language": "en"}


def settings_page():
    settings = dict(DEFAULTS)
    settings["language"] = source()
    sink(settings["theme"])
    sink(settings["language"])  # finding
    sink(DEFAULTS["language"])


# case: a parser by hand
def parse_pairs(text):
    pairs = {}
    for part in text.split("&"):
        key, _, value = part.partition("=")
        if key:
            pairs[key] = value
    return pairs


def read_pairs():
    pairs = parse_pairs(source())
    sink(pairs.get("name", ""))  # finding
    for key, value in pairs.items():
        sink(key + value)  # finding


# case: a client with retries
class Client:
    def __init__(self, base, retries=3):
        self.base = base.rstrip("/")
        self.retries = retries

    def address(self, path):
        return self.base + "/" + path.lstrip("/")

    def get(self, path):
        for attempt in range(self.retries):
            try:
                return self.fetch(self.address(path))
            except OSError:
                logger.info("attempt %s failed", attempt)
        return None

    def fetch(self, address):
        sink(address)  # finding


def fetch_path():
    Client("http://localhost").get(source())


# case: a client with fixed addresses
class FixedClient:
    def __init__(self, base):
        self.base = base

    def fetch(self, path, body):
        sink(self.base + path)
        return body


def send_body():
    FixedClient("http://localhost").fetch("/items", source())


# case: a redirect to a checked place
def safe_target(target):
    if target.startswith("//") or not target.startswith("/"):
        return "/"
    return target


def redirected():
    sink(safe_target(source()))  # finding


# case: a redirect to a known place
PLACES = {"abc": "/home", "7": "/orders"}


def redirected_to_known():
    try:
        place = PLACES[source()]
    except KeyError:
        place = "/"
    sink(place)


# case: a report over records
def report():
    records = [{"name": part, "size": len(part)} for part in source().split(",")]
    records.sort(key=lambda record: record["size"])
    total = sum(record["size"] for record in records)
    sink(f"{total} in {len(records)}")
    for record in records:
        sink(record["size"])
        sink(record["name"])  # finding


# case: an identifier that is checked character by character
def checked_characters():
    name = source()
    if not all(character in "abcdefghijklmnopqrstuvwxyz0123456789" for character in name):
        raise ValueError("bad name")
    sink(name)  # todo: ok (this form of a check is not recognised)


# case: a token that is compared
def token():
    given = source()
    expected = os.environ.get("TOKEN", "abc")
    status = "valid" if given == expected else "invalid"
    sink(status)
