"""The same checks in every tool, on the same code."""

import shutil

from . import fetching
from .measuring import Contender, parse_seconds, print_table, run_in_turn, size_of
from .places import EXTENSIONS, RULES

RUFF = ("S307,S102,S605,S602,S506,S301,S302,S324,S502,S323,S501,S113,S306,S311,S701,S108,S312,"
        "S321,S507")
BANDIT = ("B307,B102,B605,B602,B506,B301,B302,B324,B502,B323,B501,B113,B306,B311,B701,B108,B312,"
          "B321,B507")
# `assert` and `except: pass`.
RUFF_COMMON, BANDIT_COMMON = "S101,S110", "B101,B110"
# What ripgrep looks for: about the words that the rules need.
WORDS = {
    "python": r"\b(eval|exec|system|popen|shell|yaml|pickle|dill|shelve|jsonpickle|marshal|md5|sha1|"
              r"PROTOCOL_\w+|_create_unverified_context|verify|requests|mktemp|random|jinja2|"
              r"telnetlib|ftplib|AutoAddPolicy)\b|/(tmp|var/tmp|dev/shm)/",
    "java": r"\b(Socket|ServerSocket|SSLContext|MessageDigest|Cipher|Random|exec|verify|"
            r"checkServerTrusted|SecretKeySpec|executeQuery|executeUpdate)\b",
    "kotlin": r"\b(Socket|ServerSocket|SSLContext|MessageDigest|Cipher|Random|exec|"
              r"HostnameVerifier|checkServerTrusted|SecretKeySpec|executeQuery|executeUpdate)\b"}


def contenders(language, folder, common, options, tools):
    """All tools on one folder, each with one thread."""
    names = [language] + ([f"{language}-common"] if common else [])
    ours = [part for name in names for part in ("--rules", RULES / f"{name}.yaml")]
    found = [
        Contender("martlet", [options.program, "scan", "--no-config", "--no-cache", "--no-ignore",
                              "--jobs", "1", "--format", "json", *ours, folder], options.runs)]
    if shutil.which("rg") and not common:
        found.append(Contender("ripgrep", ["rg", "--no-ignore", "--threads", "1", "--count",
                                           WORDS[language], folder], options.runs))
    if language == "python":
        codes = RUFF + ("," + RUFF_COMMON if common else "")
        found.append(Contender(
            "ruff", [tools / "ruff", "check", "--isolated", "--no-cache", "--no-respect-gitignore",
                     "--config", "exclude=[]", "--select", codes, "--output-format", "json", folder],
            options.runs, {"RAYON_NUM_THREADS": "1"}))
    # ast-grep takes one file of rules.
    joined = options.work / f"{'-'.join(names)}.ast-grep.yaml"
    joined.write_text("\n---\n".join(
        (RULES / f"{name}.ast-grep.yaml").read_text() for name in names))
    found.append(Contender(
        "ast-grep", [tools / "ast-grep", "scan", "--rule", joined, "--threads", "1", "--no-ignore",
                     "hidden", "--no-ignore", "vcs", "--json=stream", folder],
        options.runs))
    if language == "python":
        codes = BANDIT + ("," + BANDIT_COMMON if common else "")
        found.append(Contender(
            "bandit", [tools / "bandit", "--quiet", "--recursive", "--format", "json", "--tests",
                       codes, folder], options.slow_runs))
    configs = [part for name in names for part in ("--config", RULES / f"{name}.yaml")]
    found.append(Contender(
        "semgrep", [tools / "semgrep", "scan", *configs, "--metrics", "off",
                    "--disable-version-check", "--no-git-ignore", "--jobs", "1",
                    "--max-target-bytes", "0", "--json", "--quiet", folder],
        options.slow_runs,
        {"PATH": f"{tools}:/usr/bin:/bin", "SEMGREP_SEND_METRICS": "off"}))
    return [one for one in found if not options.only or one.name in options.only]


def compare(options):
    """Prints a table for each corpus, and with the common checks for Python."""
    tools = fetching.peers()
    for language in options.languages:
        for name, folder in fetching.corpora(language).items():
            if options.corpora and name not in options.corpora:
                continue
            for common in (False, True) if language == "python" else (False,):
                compare_on(name, folder, language, common, options, tools)


def compare_on(name, folder, language, common, options, tools):
    all_tools = contenders(language, folder, common, options, tools)
    parsing = parse_seconds(language, folder)
    run_in_turn(all_tools)
    count, size = size_of(folder, EXTENSIONS[language])
    ours = all_tools[0].median()
    rows = [["parsing alone", "", f"{parsing:.2f}", "", f"{size / parsing / 1e6:.1f}",
             f"{parsing / ours.cpu:.2f}", ""]]
    for tool in all_tools:
        cost = tool.median()
        rows.append([tool.name, f"{cost.wall:.2f}", f"{cost.cpu:.2f}", f"{cost.memory:.0f}",
                     f"{size / cost.cpu / 1e6:.1f}", f"{cost.cpu / ours.cpu:.2f}",
                     str(len(tool.costs))])
    checks = {"python": "19 checks", "java": "ten checks", "kotlin": "ten checks"}[language]
    checks += ", 'assert' and 'except: pass'" if common else ""
    print_table(
        f"**{folder.name}**, {count} files, {size / 1e6:.1f} MB, {checks}",
        ["tool", "wall s", "CPU s", "MB", "MB/s", "CPU to Martlet's", "runs"], rows)
