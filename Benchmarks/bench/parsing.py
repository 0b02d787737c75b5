"""Scans beside parsing the same files and doing nothing else."""

import shutil
import statistics
import sysconfig
from pathlib import Path

from .measuring import Contender, measured, parse_seconds, print_table, size_of
from .places import EXTENSIONS, Problem
from .stages import PARSES_ALL


def parsing(options):
    """Prints a table of a folder, which is copied first, so that all runs see the same files."""
    language = options.languages[0] if len(options.languages) == 1 else "python"
    extension = EXTENSIONS[language]
    code, empty, rule = (options.work / name for name in ("code", "empty", "parses-all.yaml"))
    empty.mkdir()
    copy(Path(options.folder or sysconfig.get_path("stdlib")), extension, code)
    count, size = size_of(code, extension)
    if count == 0:
        raise Problem(f"There are no files of {language} there.")
    rule.write_text(PARSES_ALL)
    scan = [options.program, "scan", "--no-config", "--no-cache", "--no-ignore", "--format", "json"]
    commands = {
        "`--version`": [options.program, "--version"],
        "an empty folder, all rules": scan + ["--rules", "all", empty],
        "parse all, 1 job": scan + ["--jobs", "1", "--rules", rule, code],
        "parse all, 2 jobs": scan + ["--jobs", "2", "--rules", rule, code],
        "the default rules, 1 job": scan + ["--jobs", "1", code]}
    for name in options.rules:
        commands[f"{name}, 1 job"] = scan + ["--jobs", "1", "--rules", name, code]
    contenders = [Contender(name, command, options.runs) for name, command in commands.items()]
    floors = []
    for _ in range(options.runs):
        floors.append(parse_seconds(language, code))
        for contender in contenders:
            contender.costs.append(measured(contender))
    floor = statistics.median(floors)
    rows = [["parsing alone", "", f"{floor:.3f}", "", f"{size / floor / 1e6:.1f}", "1.00"]]
    for contender in contenders:
        cost = contender.median()
        row = [contender.name, f"{cost.wall:.3f}", f"{cost.cpu:.3f}", f"{cost.memory:.0f}"]
        is_scan = "job" in contender.name
        row += [f"{size / cost.cpu / 1e6:.1f}", f"{cost.cpu / floor:.2f}"] if is_scan else ["", ""]
        rows.append(row)
    print_table(f"{count} files, {size / 1e6:.1f} MB, medians of {options.runs} runs",
                ["what", "wall s", "CPU s", "MB", "MB/s", "CPU to parsing"], rows)


def copy(folder, extension, target):
    for path in sorted(folder.rglob(f"*{extension}")):
        relative = path.relative_to(folder)
        if not path.is_file() or "site-packages" in relative.parts or path.stat().st_size > 1 << 20:
            continue
        (target / relative).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target / relative)
