"""Runs commands in turn and measures what they cost."""

import os
import re
import statistics
import subprocess
import time
from dataclasses import dataclass, field

from .places import ROOT, Problem


@dataclass
class Cost:
    """What one run took: seconds, seconds, megabytes."""

    wall: float
    cpu: float
    memory: float


@dataclass
class Contender:
    """A command, and how often it runs: those that take minutes run less often."""

    name: str
    command: list
    runs: int
    environment: dict = field(default_factory=dict)
    accepted: tuple = (0, 1)
    before: object = None
    costs: list = field(default_factory=list)

    def median(self):
        return Cost(*(statistics.median(getattr(cost, part) for cost in self.costs)
                      for part in ("wall", "cpu", "memory")))


def measured(contender):
    if contender.before:
        contender.before()
    start = time.monotonic()
    process = subprocess.Popen(
        [str(part) for part in contender.command], stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, env={**os.environ, **contender.environment})
    errors = process.stderr.read()
    # Children that were waited for are in it.
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in contender.accepted:
        raise Problem(f"{contender.name} ended with {process.returncode}: "
                      + errors.decode(errors="replace")[-800:])
    return Cost(
        time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def run_in_turn(contenders):
    """Each contender once, then each again, so that a busy hour is everybody's."""
    for number in range(max(contender.runs for contender in contenders)):
        for contender in contenders:
            if number < contender.runs:
                contender.costs.append(measured(contender))


def parse_seconds(language, folder):
    """CPU seconds of parsing alone: the best of five inside the program that does it."""
    text = subprocess.run(
        [ROOT / "Scripts" / "bench-parsing", language, folder], check=True, capture_output=True,
        text=True).stdout
    return float(re.search(r"([\d.]+) s CPU", text).group(1))


def size_of(folder, extension):
    """The number of files and their bytes."""
    sizes = [path.stat().st_size for path in folder.rglob(f"*{extension}") if path.is_file()]
    return len(sizes), sum(sizes)


def print_table(title, head, rows):
    """A table in Markdown; the first column is text, the others are numbers."""
    print(f"\n{title}\n")
    print("| " + " | ".join(head) + " |")
    print("| --- " + "| ---: " * (len(head) - 1) + "|")
    for row in rows:
        print("| " + " | ".join(row) + " |", flush=True)
