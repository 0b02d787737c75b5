"""Where the benchmarks keep things, and the problems they stop at."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BENCHMARKS = ROOT / "Benchmarks"
RULES = BENCHMARKS / "rules"
# Ignored by git: what was fetched, and what is made of it.
STORE = ROOT / ".bench"
EXTENSIONS = {"python": ".py", "java": ".java", "kotlin": ".kt"}


class Problem(Exception):
    """A reason to stop, worded for the person at the terminal."""
