"""How a scan grows with rules and threads, and what it costs to scan again."""

import re
import shutil
import subprocess

from . import fetching
from .measuring import Contender, parse_seconds, print_table, run_in_turn, size_of
from .places import BENCHMARKS, EXTENSIONS, RULES, STORE, Problem


def repeated_rules(copies):
    """The Python checks again and again, under other ids, and about other modules and words."""
    text = (RULES / "python.yaml").read_text()
    head, body = text.split("rules:\n", 1)
    parts = [head + "rules:\n", body]
    words = sorted(set(re.findall(r"\b[a-z_][a-z_0-9]{3,}(?=[.(])", body)), key=len, reverse=True)
    for number in range(1, copies):
        copy = re.sub(r"(id: )([\w-]+)", rf"\1\2-{number}", body)
        for word in words:
            copy = re.sub(rf"\b{word}\b(?=[.(])", f"{word}_{number}", copy)
        parts.append(copy.replace("tmp/", f"tmp{number}/"))
    return "".join(parts)


def scale(options):
    """Prints the figures on one Python corpus."""
    name = options.corpora[0] if options.corpora else "django"
    folder = fetching.corpora("python").get(name)
    if folder is None:
        raise Problem(f"There is no Python corpus '{name}'.")
    many = options.work / "many.yaml"
    many.write_text(repeated_rules(53))
    scan = [options.program, "scan", "--no-config", "--no-ignore", "--format", "json"]
    cold, cache = scan + ["--no-cache"], options.work / "cache"
    empty = options.work / "empty"
    empty.mkdir(exist_ok=True)
    few = ["--rules", RULES / "python.yaml"]
    common = few + ["--rules", RULES / "python-common.yaml"]

    def forget():
        shutil.rmtree(cache, ignore_errors=True)

    def contender(title, command, before=None):
        return Contender(title, command, options.runs, before=before)

    walk = walk_and_hash()
    found = [
        contender("`--version`", [options.program, "--version"]),
        contender("an empty folder, all rules", cold + ["--rules", "all", empty]),
        contender("an empty folder, 1,007 rules", cold + ["--rules", many, empty]),
        contender("19 checks, 1 job", cold + [*few, "--jobs", "1", folder]),
        contender("1,007 checks, 1 job", cold + ["--rules", many, "--jobs", "1", folder]),
        contender("21 checks, every file parsed, 1 job", cold + [*common, "--jobs", "1", folder]),
        contender("21 checks, every file parsed, 2 jobs", cold + [*common, "--jobs", "2", folder]),
        contender("the default rules, 1 job", cold + ["--jobs", "1", folder]),
        contender("the default rules, 2 jobs", cold + ["--jobs", "2", folder]),
        contender("the default rules, first scan with a cache, 1 job",
                  scan + ["--cache", cache, "--jobs", "1", folder], before=forget),
        contender("the default rules, scanned again, 1 job",
                  scan + ["--cache", cache, "--jobs", "1", folder]),
        contender("walk and hash", [walk, folder])]
    parsing = parse_seconds("python", folder)
    run_in_turn(found)
    count, size = size_of(folder, EXTENSIONS["python"])
    rows = [["parsing alone", "", f"{parsing:.3f}", "", f"{1:.2f}"]]
    for one in found:
        cost = one.median()
        rows.append([one.name, f"{cost.wall:.3f}", f"{cost.cpu:.3f}", f"{cost.memory:.0f}",
                     f"{cost.cpu / parsing:.2f}"])
    print_table(f"**{folder.name}**, {count} files, {size / 1e6:.1f} MB, medians of {options.runs}",
                ["what", "wall s", "CPU s", "MB", "CPU to parsing"], rows)


def walk_and_hash():
    """The program that reads and hashes all files and does nothing else."""
    source, program = BENCHMARKS / "walk_hash.c", STORE / "walk_hash"
    STORE.mkdir(exist_ok=True)
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        compiler = shutil.which("clang") or shutil.which("cc")
        subprocess.run([compiler, "-O2", "-std=c11", str(source), "-o", str(program)], check=True)
    return program
