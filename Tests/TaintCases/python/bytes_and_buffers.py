"""Bytes, buffers and encodings."""
import base64
import io
import json

from gateway import clean, sink, source


# case: encoding and decoding
def encoded():
    data = source().encode("utf-8")
    sink(data)  # finding
    sink(data.decode())  # finding
    sink("fixed".encode())


# case: constructors of bytes
def constructed():
    sink(bytes(source(), "utf-8"))  # finding
    sink(bytearray(source(), "utf-8"))  # finding
    sink(bytes(4))


# case: concatenated bytes
def concatenated():
    sink(b"name=" + source().encode())  # finding
    sink(b"name=" + b"fixed")


# case: formatted bytes
def formatted():
    sink(b"name=%s" % source().encode())  # finding


# case: text written to a buffer
def written():
    buffer = io.StringIO()
    buffer.write("name: ")
    buffer.write(source())
    sink(buffer.getvalue())  # finding


# case: fixed text written to a buffer
def written_fixed():
    buffer = io.StringIO()
    buffer.write("name: ")
    buffer.write("fixed")
    sink(buffer.getvalue())


# case: a buffer that starts with tainted text
def started_with():
    buffer = io.StringIO(source())
    sink(buffer.read())  # finding
    sink(io.StringIO("fixed").read())


# case: lines of a buffer
def lines():
    for line in io.StringIO(source()):
        sink(line)  # finding


# case: print into a buffer
def printed():
    buffer = io.StringIO()
    print("name:", source(), file=buffer)
    sink(buffer.getvalue())  # finding


# case: a buffer of bytes
def byte_buffer():
    buffer = io.BytesIO()
    buffer.write(source().encode())
    sink(buffer.getvalue())  # finding


# case: writelines
def written_lines():
    buffer = io.StringIO()
    buffer.writelines(["fixed", source()])
    sink(buffer.getvalue())  # todo: finding (followed by rule of thumb)


# case: base64 there and back
def base64_round_trip():
    text = base64.b64decode(base64.b64encode(source().encode())).decode()
    sink(text)  # finding


# case: JSON there and back
def json_round_trip():
    text = json.dumps({"name": source()}, ensure_ascii=False)
    sink(text)  # finding
    value = json.loads(text)
    sink(value["name"])  # finding


# case: JSON of fixed values
def json_fixed():
    sink(json.dumps({"name": "fixed"}))
    sink(json.loads('{"name": "fixed"}')["name"])


# case: a buffer is emptied
def replaced_buffer():
    buffer = io.StringIO()
    buffer.write(source())
    buffer = io.StringIO()
    sink(buffer.getvalue())


# case: hexadecimal digits there and back
def hexadecimal():
    sink(bytes.fromhex(source().encode().hex()))  # finding


# case: two buffers are kept apart
def two_buffers():
    first = io.StringIO()
    second = io.StringIO()
    first.write(source())
    second.write("fixed")
    sink(second.getvalue())
    sink(first.getvalue())  # finding
