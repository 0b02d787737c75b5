"""Coroutines."""
import asyncio
import concurrent.futures
import threading

from gateway import clean, sink, source


# case: an awaited coroutine
async def read_name():
    return source()


async def awaited():
    sink(await read_name())  # finding


# case: an awaited coroutine with a fixed result
async def read_fixed(text):
    return "fixed"


async def awaited_fixed():
    sink(await read_fixed(source()))


# case: an awaited coroutine that passes its argument on
async def greet(name):
    await asyncio.sleep(0)
    return "Hello, " + name


async def awaited_identity():
    sink(await greet(source()))  # finding
    sink(await greet("fixed"))


# case: a sink in a coroutine
async def show(text):
    sink(text)  # finding


async def into_coroutine():
    await show(source())


# case: gather
async def gathered():
    first, second = await asyncio.gather(greet(source()), greet("fixed"))
    sink(first)  # finding
    sink(second)  # todo: ok (lambdas and values that arrive later are followed in simple forms only)


# case: gather as a list
async def gathered_list():
    results = await asyncio.gather(*[greet(source()) for _ in range(2)])
    sink(results)  # finding
    for result in results:
        sink(result)  # finding


# case: a task
async def in_a_task():
    task = asyncio.create_task(greet(source()))
    sink(await task)  # finding
    task = asyncio.create_task(greet("fixed"))
    sink(await task)


# case: run
def run():
    sink(asyncio.run(greet(source())))  # finding
    sink(asyncio.run(greet("fixed")))


# case: waiting with a limit
async def limited():
    sink(await asyncio.wait_for(greet(source()), 1))  # finding


# case: an asynchronous generator
async def pieces(text):
    for piece in text.split(","):
        yield piece


async def over_pieces():
    async for piece in pieces(source()):
        sink(piece)  # finding
    async for piece in pieces("a,b"):
        sink(piece)


# case: an asynchronous comprehension
async def comprehended():
    sink([piece async for piece in pieces(source())])  # finding
    sink([piece async for piece in pieces("a,b")])


# case: an asynchronous context manager
class Session:
    def __init__(self, text):
        self.text = text

    async def __aenter__(self):
        return self.text

    async def __aexit__(self, *details):
        return False


async def in_context():
    async with Session(source()) as text:
        sink(text)  # finding
    async with Session("fixed") as text:
        sink(text)


# case: an asynchronous queue
async def queued():
    queue = asyncio.Queue()
    await queue.put(source())
    sink(await queue.get())  # finding


# case: a coroutine method
class Client:
    async def fetch(self, path):
        return "/" + path

    async def use(self):
        sink(await self.fetch(source()))  # finding
        sink(await self.fetch("fixed"))


# case: a thread pool
def shout(text):
    return text.upper()


def pooled():
    with concurrent.futures.ThreadPoolExecutor() as pool:
        sink(pool.submit(shout, source()).result())  # finding
        sink(list(pool.map(shout, [source()])))  # finding


# case: a sink in a thread
def print_text(text):
    sink(text)  # finding


def threaded():
    thread = threading.Thread(target=print_text, args=(source(),))
    thread.start()
    thread.join()


# case: a thread with a fixed argument
def print_fixed(text):
    sink(text)


def threaded_fixed():
    thread = threading.Thread(target=print_fixed, args=("fixed",))
    thread.start()
    thread.join()


# case: work handed to another thread
async def to_thread():
    sink(await asyncio.to_thread(shout, source()))  # finding
