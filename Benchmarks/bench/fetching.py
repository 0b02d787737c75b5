"""Fetches what is compared, by pinned version and hash: code to scan, and the other tools."""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
from pathlib import Path, PurePosixPath

from .places import BENCHMARKS, EXTENSIONS, ROOT, STORE, Problem


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def run(command, **options):
    """Runs a command quietly; shows the end of what it says if it fails."""
    result = subprocess.run(
        [str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        **options)
    if result.returncode != 0:
        raise Problem(f"'{command[0]}' failed:\n{result.stdout[-1500:]}")


def sha256(file):
    with open(file, "rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


# MARK: Corpora


def corpora(language=None):
    """The folders of the corpora by name, fetched if need be: files of one language each."""
    pins = json.loads((BENCHMARKS / "corpora.json").read_text())
    found = {}
    for pin in pins["python"]:
        if language in (None, "python"):
            found[pin["name"]] = corpus(pin, "python", python_archive)
    if language in (None, "python"):
        found["cpython"] = library_of_python()
    for pin in pins["debian"]:
        if language in (None, pin["language"]):
            found[pin["name"]] = corpus(pin, pin["language"], debian_archive)
    return found


def corpus(pin, language, fetch):
    folder = STORE / "corpora" / f"{pin['name']}-{pin['version']}"
    if folder.exists():
        return folder
    say(f"fetching {pin['package']} {pin['version']}")
    with tempfile.TemporaryDirectory(prefix="martlet-bench-") as work:
        archive = fetch(pin, Path(work))
        if sha256(archive) != pin["sha256"]:
            raise Problem(f"{archive.name} is not what Benchmarks/corpora.json pins.")
        draft = Path(work) / "draft"
        extract(archive, EXTENSIONS[language], draft)
        folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(draft, folder)
    return folder


def extract(archive, extension, target):
    """Unpacks files of one language, without data of tests, which is often broken on purpose."""
    with tarfile.open(archive) as tar:
        for member in tar:
            path = PurePosixPath(*PurePosixPath(member.name).parts[1:])
            is_data = "testData" in path.parts or "test-data" in path.parts
            if not member.isfile() or path.suffix != extension or is_data:
                continue
            if path.is_absolute() or ".." in path.parts:
                raise Problem(f"{archive.name} has a member outside of itself: {member.name}")
            # All tools leave larger files out unless told otherwise.
            if member.size >= 1_000_000:
                continue
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            with tar.extractfile(member) as source, open(target / path, "wb") as file:
                shutil.copyfileobj(source, file)


def library_of_python():
    """The library of the interpreter, without what was installed."""
    folder = STORE / "corpora" / f"cpython-{sys.version.split()[0]}"
    if folder.exists():
        return folder
    source = Path(sysconfig.get_path("stdlib"))
    draft = folder.with_name(folder.name + ".draft")
    shutil.rmtree(draft, ignore_errors=True)
    for path in source.rglob("*.py"):
        relative = path.relative_to(source)
        if "site-packages" in relative.parts or path.stat().st_size >= 1_000_000:
            continue
        (draft / relative).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, draft / relative)
    draft.rename(folder)
    return folder


def python_archive(pin, work):
    """A source distribution. pip asks its build back-end for metadata; a stand-in answers."""
    specification = importlib.util.spec_from_file_location(
        "fetch_parsers", ROOT / "Scripts" / "fetch_parsers.py")
    parsers = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(parsers)
    for name, file in (("setuptools", "build_meta.py"), ("mesonpy", "__init__.py")):
        (work / name).mkdir()
        (work / name / "__init__.py").touch()
        (work / name / file).write_text(parsers.BACKEND)
    requirements = work / "requirements.txt"
    requirements.write_text(f"{pin['package']}=={pin['version']} --hash=sha256:{pin['sha256']}\n")
    run([sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
         "--require-hashes", "--no-deps", "--no-build-isolation", "--use-pep517",
         "--no-binary", ":all:", "--dest", work, "--requirement", requirements],
        env={**os.environ, "PYTHONPATH": str(work)})
    return next(work.glob("*.tar.gz"))


def debian_archive(pin, work):
    """The original sources of a Debian package, by lists of sources that only this call sees."""
    lists = work / "lists"
    (lists / "partial").mkdir(parents=True)
    sources = work / "sources.sources"
    sources.write_text(debian_sources())
    options = ["-o", "Dir::Etc::SourceParts=/dev/null", "-o", f"Dir::Etc::SourceList={sources}",
               "-o", f"Dir::State::Lists={lists}", "-o", "APT::Sandbox::User=root"]
    run(["apt-get", "--quiet", *options, "update"])
    run(["apt-get", "--quiet", *options, "source", "--download-only", "--tar-only",
         f"{pin['package']}={pin['version']}"], cwd=work)
    return work / pin["file"]


def debian_sources():
    """The machine's own entry for Debian, asked for sources."""
    for file in sorted(Path("/etc/apt/sources.list.d").glob("*.sources")):
        for entry in file.read_text().split("\n\n"):
            if "debian" in entry and "\nSuites:" in entry and "main" in entry:
                return "\n".join(
                    "Types: deb-src" if line.startswith("Types:") else line
                    for line in entry.splitlines()) + "\n"
    raise Problem("This machine has no list of Debian's sources; Java and Kotlin need one.")


# MARK: Peers


def peers():
    """The folder with the programs of the other tools, installed if need be."""
    pins = (BENCHMARKS / "peers.txt").read_text()
    folder = STORE / f"peers-{hashlib.sha256(pins.encode()).hexdigest()[:8]}"
    if not (folder / "done").exists():
        say("installing the peers: " + ", ".join(pins.split()))
        run([sys.executable, "-m", "venv", "--clear", folder])
        run([folder / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check",
             "--requirement", BENCHMARKS / "peers.txt"])
        (folder / "done").touch()
    if shutil.which("rg") is None and shutil.which("apt-get") and os.geteuid() == 0:
        run(["apt-get", "install", "--yes", "--no-install-recommends", "ripgrep"])
    return folder / "bin"
