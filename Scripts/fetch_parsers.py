#!/usr/bin/env python3
"""Fetches the parsers pinned in Grammars/grammars.lock and compiles them into one static library.

usage: Scripts/fetch_parsers.py          fetch and compile what is missing; silent if nothing is
       Scripts/fetch_parsers.py --name   print the name of the folder that holds the parsers

The result is .vendor/parsers-HASH:

  CTreeSitter.artifactbundle   the library with its headers, as the Swift package manager reads it
  include-internal             the runtime's own headers, for Sources/CFlatTree
  grammars/NAME                node-types.json of each grammar, for whoever writes its roles
  licenses                     what the authors of the parsers ask to be passed on

HASH stands for the pins and for the way they are built, so that a change of either is a change of
path: the one thing that makes the package manager link the programs again.

Only the standard library is used. Packages come through pip, whose settings (index, proxy) apply.
"""

import configparser
import hashlib
import json
import os
import platform
import shlex
import shutil
import subprocess
import sys
import tarfile
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "Grammars" / "grammars.lock"
VENDOR = ROOT / ".vendor"

# Raise this when the script lays out or compiles the same pins in another way.
LAYOUT = 2
CFLAGS = ["-O2", "-g0", "-fPIC", "-w", "-std=c11", "-D_DEFAULT_SOURCE", "-DNDEBUG"]

# External scanners write their state into a buffer of this constant's size, which is part of the
# parser object, and some overrun it: Python's does by a byte below 510 levels of indentation, which
# overwrites a pointer. The runtime gets a larger buffer than the scanners know of.
BUFFER_SIZE = "#define TREE_SITTER_SERIALIZATION_BUFFER_SIZE "
KNOWN_SIZE, GIVEN_SIZE = 1024, 65536

# Asked for the metadata of a source distribution, pip runs its build back-end, which takes minutes
# for the largest. This one stands in for setuptools, answers from PKG-INFO and builds nothing.
BACKEND = '''
import os, re

def get_requires_for_build_wheel(config_settings=None):
    return []

def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    with open("PKG-INFO", encoding="utf-8", errors="replace") as file:
        head = file.read().split("\\n\\n")[0]
    name = re.search(r"(?m)^Name: (\\S+)", head).group(1)
    version = re.search(r"(?m)^Version: (\\S+)", head).group(1)
    folder = "%s-%s.dist-info" % (re.sub(r"[-_.]+", "_", name), version)
    os.makedirs(os.path.join(metadata_directory, folder))
    with open(os.path.join(metadata_directory, folder, "METADATA"), "w") as file:
        file.write("Metadata-Version: 2.1\\nName: %s\\nVersion: %s\\n" % (name, version))
    return folder

def build_wheel(*arguments, **options):
    raise SystemExit("This back-end only answers for metadata.")

build_sdist = build_wheel

class Legacy:
    """What packages without a [build-system] table ask for."""
    get_requires_for_build_wheel = staticmethod(get_requires_for_build_wheel)
    prepare_metadata_for_build_wheel = staticmethod(prepare_metadata_for_build_wheel)
    build_wheel = build_sdist = staticmethod(build_wheel)

__legacy__ = Legacy
'''


class Problem(Exception):
    """A reason to stop, worded for the person at the terminal."""


def say(message):
    print(f"setup: {message}", file=sys.stderr, flush=True)


class Lock:
    """The sections of Grammars/grammars.lock."""

    def __init__(self, path):
        parser = configparser.ConfigParser(interpolation=None)
        parser.read_string(path.read_text(encoding="utf-8"), source=str(path))
        self.sdists, self.grammars, self.runtime = {}, {}, None
        for title in parser.sections():
            kind, *words = title.split()
            section = dict(parser[title])
            if kind == "sdist" and len(words) == 2:
                self.sdists[words[0]] = {"version": words[1], "sha256": section["sha256"]}
            elif kind == "grammar" and len(words) == 1:
                self.grammars[words[0]] = section
            elif kind == "runtime" and not words:
                self.runtime = section
            else:
                raise Problem(f"{path.name} has a section '[{title}]' of no known kind.")
        for section in [self.runtime, *self.grammars.values()]:
            if section is None or section.get("sdist") not in self.sdists:
                raise Problem(f"{path.name}: each parser needs an 'sdist' that has its own section.")

    def digest(self):
        """Stands for the pins and the way they are built; comments and order don't count."""
        facts = [LAYOUT, CFLAGS, GIVEN_SIZE, self.sdists, self.grammars, self.runtime]
        return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:8]

    def folders(self, sdist):
        """The folders of `sdist` that are wanted."""
        wanted = [s["folder"] for s in [self.runtime, *self.grammars.values()] if s["sdist"] == sdist]
        for section in self.grammars.values():
            source, _, folder = section.get("headers", "").partition(":")
            if source == sdist:
                wanted.append(folder)
        return [PurePosixPath(folder) for folder in wanted]


def run(command, **options):
    """Runs a command quietly; what it wrote is shown if it fails."""
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    if result.returncode != 0:
        tail = "\n".join(result.stdout.strip().splitlines()[-15:])
        raise Problem(f"This command failed: {shlex.join(map(str, command))}\n{tail}")


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def fetch(name, pin, work):
    """Returns the archive of a source distribution, from .vendor/downloads or else from the index."""
    archive = VENDOR / "downloads" / f"{name}-{pin['version']}.tar.gz"
    if archive.exists() and sha256(archive) == pin["sha256"]:
        return archive
    say(f"fetching {name} {pin['version']}")
    backend = work / "backend" / "setuptools"
    backend.mkdir(parents=True, exist_ok=True)
    (backend / "__init__.py").write_text("")
    (backend / "build_meta.py").write_text(BACKEND)
    requirements = work / f"{name}.txt"
    requirements.write_text(f"{name}=={pin['version']} --hash=sha256:{pin['sha256']}\n")
    downloads = work / "downloads" / name
    run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
         "--require-hashes", "--no-deps", "--no-build-isolation", "--use-pep517",
         "--no-binary", ":all:", "--dest", downloads, "--requirement", requirements],
        env={**os.environ, "PYTHONPATH": str(backend.parent)})
    fetched = next(downloads.glob("*.tar.gz"), None)
    if fetched is None or sha256(fetched) != pin["sha256"]:
        raise Problem(f"pip fetched something else than the pinned {name} {pin['version']}.")
    archive.parent.mkdir(parents=True, exist_ok=True)
    os.replace(fetched, archive)
    return archive


def extract(archive, folders, target):
    """Unpacks the wanted folders. The largest package is 1 GB unpacked, hence the choice of files."""
    suffixes = {".c", ".h"}
    with tarfile.open(archive) as tar:
        for member in tar:
            path = PurePosixPath(*PurePosixPath(member.name).parts[1:])
            is_license = path.name.split(".")[0] in ("LICENSE", "COPYING")
            is_wanted = path.suffix in suffixes or path.name == "node-types.json" or is_license
            is_inside = any(folder in (path, *path.parents) for folder in folders)
            is_top_license = is_license and len(path.parts) == 1
            if not member.isfile() or not (is_wanted and is_inside or is_top_license):
                continue
            if path.is_absolute() or ".." in path.parts:
                raise Problem(f"{archive.name} has a member outside of itself: {member.name}")
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            with tar.extractfile(member) as source, open(target / path, "wb") as file:
                shutil.copyfileobj(source, file)


def compiler():
    for name in filter(None, [os.environ.get("CC"), "clang", "cc"]):
        if shutil.which(name):
            return name
    raise Problem("There is no C compiler: neither 'clang' nor 'cc' is on the PATH.")


def enlarge_buffer(header):
    text = header.read_text(encoding="utf-8")
    if text.count(f"{BUFFER_SIZE}{KNOWN_SIZE}\n") != 1:
        raise Problem(f"The runtime's {header.name} does not define the size of the scanners' buffer.")
    header.write_text(text.replace(f"{BUFFER_SIZE}{KNOWN_SIZE}\n", f"{BUFFER_SIZE}{GIVEN_SIZE}\n"))


def compile_all(lock, sources, work):
    """Compiles the runtime and the grammars; returns the object files."""
    runtime = sources / lock.runtime["sdist"] / lock.runtime["folder"]
    enlarge_buffer(runtime / "src" / "parser.h")
    jobs = [(runtime / "src" / "lib.c", "runtime", [f"-I{runtime}/include", f"-I{runtime}/src"])]
    for name, grammar in lock.grammars.items():
        folder = sources / grammar["sdist"] / grammar["folder"] / "src"
        if "headers" in grammar:
            sdist, _, headers = grammar["headers"].partition(":")
            shutil.copytree(sources / sdist / headers, folder / "tree_sitter", dirs_exist_ok=True)
        for file in ("parser", "scanner"):
            if (folder / f"{file}.c").exists():
                jobs.append((folder / f"{file}.c", f"{name}-{file}", [f"-I{folder}"]))
            elif file == "parser":
                raise Problem(f"The grammar '{name}' has no parser.c in {grammar['folder']}/src.")
    say(f"compiling {len(lock.grammars)} grammars and the runtime")
    clang = compiler()

    def build(job):
        source, name, flags = job
        run([clang, *CFLAGS, *flags, "-c", source, "-o", work / f"{name}.o"])
        return work / f"{name}.o"

    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        return list(pool.map(build, jobs))


def lay_out(lock, sources, objects, target):
    """Writes the folder that the header of this file describes."""
    runtime = sources / lock.runtime["sdist"] / lock.runtime["folder"]
    bundle = target / "CTreeSitter.artifactbundle"
    include = bundle / "include"
    shutil.copytree(runtime / "include" / "tree_sitter", include / "tree_sitter")
    declarations = [f"const TSLanguage *tree_sitter_{name}(void);" for name in sorted(lock.grammars)]
    (include / "Grammars.h").write_text(
        "#pragma once\n#include \"tree_sitter/api.h\"\n" + "\n".join(declarations) + "\n")
    (include / "module.modulemap").write_text(
        "module CTreeSitter {\n"
        "    header \"tree_sitter/api.h\"\n    header \"Grammars.h\"\n    export *\n}\n")
    run(["ar", "rcs", bundle / "libCTreeSitter.a", *objects])
    variant = {
        "path": "libCTreeSitter.a",
        "supportedTriples": [f"{platform.machine()}-unknown-linux-gnu"],
        "staticLibraryMetadata": {
            "headerPaths": ["include"], "moduleMapPath": "include/module.modulemap"},
    }
    artifact = {
        "type": "staticLibrary", "version": lock.sdists[lock.runtime["sdist"]]["version"],
        "variants": [variant]}
    info = {"schemaVersion": "1.0", "artifacts": {"CTreeSitter": artifact}}
    (bundle / "info.json").write_text(json.dumps(info, indent=2) + "\n")

    internal = target / "include-internal"
    shutil.copytree(
        runtime / "src", internal, ignore=shutil.ignore_patterns("*.c", "wasm"))
    shutil.copytree(include / "tree_sitter", internal / "tree_sitter")
    for name, grammar in lock.grammars.items():
        types = sources / grammar["sdist"] / grammar["folder"] / "src" / "node-types.json"
        if types.exists():
            (target / "grammars" / name).mkdir(parents=True)
            shutil.copy(types, target / "grammars" / name)
    for path in sources.rglob("*"):
        if path.is_file() and path.name.split(".")[0] in ("LICENSE", "COPYING"):
            relative = path.relative_to(sources)
            (target / "licenses" / relative.parent).mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target / "licenses" / relative)


def make_parsers(lock, target):
    VENDOR.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="work-", dir=VENDOR) as folder:
        work = Path(folder)
        sources, result = work / "sources", work / "result"
        for name, pin in lock.sdists.items():
            extract(fetch(name, pin, work), lock.folders(name), sources / name)
        result.mkdir()
        lay_out(lock, sources, compile_all(lock, sources, work), result)
        try:
            os.rename(result, target)
        except OSError:
            # Another run that began at the same time was quicker; its result is the same.
            if not target.is_dir():
                raise


def check_manifest(name):
    """The manifest can't work out the name by itself, so it is written there and compared here."""
    if f'"{name}"' not in (ROOT / "Package.swift").read_text(encoding="utf-8"):
        raise Problem(
            f"Package.swift does not name the parsers that {LOCK.name} pins.\n"
            f"  Write there: let parsers = \"{name}\"")


def main():
    if sys.argv[1:] not in ([], ["--name"]):
        print(__doc__.strip())
        return 0 if sys.argv[1] in ("-h", "--help") else 2
    try:
        lock = Lock(LOCK)
        name = f"parsers-{lock.digest()}"
        if sys.argv[1:] == ["--name"]:
            print(name)
            return 0
        check_manifest(name)
        if not (VENDOR / name).is_dir():
            make_parsers(lock, VENDOR / name)
            say(f"the parsers are in .vendor/{name}")
        return 0
    except (Problem, OSError, configparser.Error, KeyError, tarfile.TarError) as problem:
        print(f"setup: error: {problem}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
