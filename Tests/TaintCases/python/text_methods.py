"""Methods of strings."""
from gateway import clean, sink, source
import re
import textwrap
import urllib.parse


# case: methods that change the letters
def letters():
    text = source()
    sink(text.upper())  # finding
    sink(text.lower().title())  # finding
    sink("fixed".upper())


# case: methods that cut at the ends
def stripped():
    sink(source().strip())  # finding
    sink(source().rstrip("/").lstrip())  # finding
    sink(source().removeprefix("a").removesuffix("b"))  # finding


# case: padding
def padded():
    sink(source().ljust(40))  # finding
    sink(source().center(40, "-"))  # finding
    sink("x".zfill(8))


# case: join of a list
def joined():
    sink(", ".join(["fixed", source()]))  # finding
    sink(", ".join(["fixed", "other"]))


# case: join with a tainted separator
def joined_by():
    sink(source().join(["a", "b"]))  # finding


# case: join of a generator
def joined_generator(names):
    sink("".join(source() for _ in range(3)))  # finding
    sink("".join(str(n) for n in range(3)))


# case: split
def split():
    parts = source().split(",")
    sink(parts)  # finding
    sink(parts[0])  # finding
    sink("a,b".split(",")[0])


# case: splitlines and rsplit
def split_otherwise():
    sink(source().splitlines()[0])  # finding
    sink(source().rsplit(":", 1)[-1])  # finding


# case: replace in tainted text
def replaced():
    sink(source().replace("x", "y"))  # finding


# case: replace by tainted text
def replaced_by():
    sink("Hello, NAME".replace("NAME", source()))  # finding
    sink("Hello, NAME".replace("NAME", "fixed"))


# case: translate
def translated():
    sink(source().translate({97: "b"}))  # finding


# case: results of searches are numbers
def searched():
    text = source()
    sink(text.find("x"))
    sink(text.count("x"))


# case: tests of text are booleans
def tested():
    text = source()
    sink(text.startswith("x"))
    sink(text.isdigit())
    sink(text.endswith(("a", "b")))


# case: a chain of methods
def chain():
    sink(source().strip().lower().replace("a", "b").encode().decode())  # finding


# case: str of something
def converted():
    sink(str(source()))  # finding
    sink(repr(source()))  # finding
    sink(ascii(source()) + source())  # finding
    sink(str(12))


# case: substitution in tainted text
def substituted():
    sink(re.sub("[0-9]", "", source()))  # finding


# case: substitution by tainted text
def substituted_by():
    sink(re.sub("NAME", lambda match: source(), "Hello, NAME"))  # finding
    sink(re.sub("NAME", "fixed", "Hello, NAME"))


# case: groups of a match
def groups():
    match = re.match("(.*)", source())
    sink(match.group(1))  # finding
    sink(match[0])  # finding
    sink(match.start())  # todo: ok (a result that holds no text is not known by this name)


# case: all matches
def all_matches():
    for part in re.findall(r"\S+", source()):
        sink(part)  # finding
    sink([m.group() for m in re.finditer(r"\S+", source())])  # finding


# case: split by a pattern
def split_by_pattern():
    sink(re.split("[,;]", source())[0])  # finding
    sink(re.split("[,;]", "a,b")[0])


# case: a compiled pattern
def compiled():
    word = re.compile(r"\S+")
    sink(word.search(source()).group())  # finding
    sink(word.search("fixed").group())


# case: wrapped and dedented text
def wrapped():
    sink(textwrap.dedent(source()))  # finding
    sink(textwrap.fill("name: " + source()))  # finding
    sink(textwrap.dedent("  fixed"))


# case: methods do not change the string itself
def immutable():
    text = "fixed"
    text.join([source()])
    text.replace("fixed", source())
    sink(text)


# case: unquoting
def unquoted():
    sink(urllib.parse.unquote(source()))  # finding
    sink(urllib.parse.unquote("a%20b"))


# case: parts of an address
def address():
    parts = urllib.parse.urlparse(source())
    sink(parts.path)  # finding
    sink(urllib.parse.parse_qs("a=" + source())["a"][0])  # finding


# case: methods called through the class
def through_the_class():
    sink(str.upper(source()))  # finding
    sink(str.join(",", ["a", source()]))  # finding
    sink(str.upper("fixed"))
