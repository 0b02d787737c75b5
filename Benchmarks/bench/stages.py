"""What the stages of a scan cost by themselves, by Martlet's own clock."""

import json
import statistics
import subprocess

from . import fetching
from .measuring import print_table
from .places import RULES

# Numbers are no words of the prefilter, so that every file is parsed; nobody calls with this one.
PARSES_ALL = """rules:
- id: parses-all
  languages: [python, java, kotlin]
  severity: INFO
  message: Nothing has this.
  pattern: $X(9182736455)
"""
# Arguments of any function flow into any call, in every file.
FOLLOWS_ALL = """rules:
- id: follows-all
  languages: [python]
  severity: INFO
  message: It gets there.
  mode: taint
  pattern-sources:
  - patterns: [{pattern: "def $F(..., $X, ...): ..."}, {focus-metavariable: $X}]
  pattern-sinks:
  - pattern: print(...)
  - pattern: open(...)
"""
# Of each run the phases that it is about.
SHOWN = {
    "words": ("discover", "read", "prefilter"),
    "trees": ("parse", "flatten", "lower"),
    "21 checks": ("match", "finish"),
    "taint": ("semantics", "match", "taint"),
    "the default rules": ("rules", "compile", "semantics", "match", "taint"),
}


def stages(options):
    """Prints medians of CPU seconds by phase on one Python corpus."""
    name = options.corpora[0] if options.corpora else "django"
    folder = fetching.corpora("python")[name]
    parses, follows = options.work / "parses-all.yaml", options.work / "follows-all.yaml"
    parses.write_text(PARSES_ALL)
    follows.write_text(FOLLOWS_ALL)
    rules = {
        "words": [RULES / "python.yaml"], "trees": [parses],
        "21 checks": [RULES / "python.yaml", RULES / "python-common.yaml"],
        "taint": [follows], "the default rules": ["default"]}
    runs = {title: [] for title in rules}
    for _ in range(options.runs):
        for title, names in rules.items():
            runs[title].append(statistics_of(options.program, names, folder))
    rows = []
    for title, results in runs.items():
        for phase in SHOWN[title]:
            seconds = statistics.median(result["phaseSeconds"].get(phase, 0) for result in results)
            parsed = phase not in ("discover", "read", "prefilter")
            size = results[0]["bytesParsed" if parsed else "bytesRead"]
            speed = f"{size / seconds / 1e6:.0f}" if seconds > 1e-4 else ""
            rows.append([title, phase, f"{seconds:.3f}", speed])
    print_table(f"**{folder.name}**, one job, medians of {options.runs}",
                ["rules", "phase", "CPU s", "MB/s"], rows)


def statistics_of(program, rules, folder):
    """What `--stats` says of one scan."""
    command = [program, "scan", "--no-config", "--no-cache", "--no-ignore", "--jobs", "1", "--stats",
               "--format", "json", "--fail-on", "never"]
    for name in rules:
        command += ["--rules", name]
    output = subprocess.run(
        [str(part) for part in command + [folder]], check=True, capture_output=True).stdout
    return json.loads(output)["statistics"]
