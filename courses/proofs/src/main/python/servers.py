"""Finds the servers that lessons put around Flask, or fetches them from this machine's Debian.

A server on the path is taken. Otherwise apt fetches its package and those libraries that this machine lacks, and they
are unpacked into a folder: nothing is installed. They are of the machine's own release, unlike the taught packages,
because a program must fit the C library it runs on. Hence no lock file either: apt's signatures vouch for them. A sample
whose server is not to be had is skipped, and the tests say so.
"""

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from archive import Apt, Unavailable, unpack

# Program, the package it comes in, and how it is asked for its version.
SERVERS = {"redis-server": ("redis-server", "--version"), "nginx": ("nginx-light", "-v")}
ALSO_IN = ("/usr/sbin", "/usr/local/sbin")


def found_or_fetched(cache):
    """(a search path on which the servers are, one sentence per server for whoever reads the log)"""
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), *ALSO_IN])
    missing = [name for name in SERVERS if not shutil.which(name, path=path)]
    refused = ""
    if missing:
        try:
            path = f"{fetched(cache, missing)}{os.pathsep}{path}"
        except Unavailable as no:
            refused = str(no)
    return path, [sentence(name, path, refused) for name in SERVERS]


def fetched(cache, names):
    """The folder with a small script for each, which starts the unpacked program with its own libraries."""
    home = cache / f"servers-{key(names)}"
    scripts = home / "bin"
    if not (home / "complete").exists():
        shutil.rmtree(home, ignore_errors=True)
        scripts.mkdir(parents=True)
        with tempfile.TemporaryDirectory(prefix="lectern-apt-") as scratch:
            apt = Apt(Path(scratch))
            apt.update()
            for deb in apt.download_with_what_they_need([SERVERS[name][0] for name in names]):
                unpack(deb, home / "root")
        for name in names:
            write_script(scripts / name, home / "root")
        (home / "complete").touch()
    return scripts


def key(names):
    """Another release of Debian, or another processor, has other programs."""
    machine = Path("/etc/os-release").read_text(encoding="utf-8") + os.uname().machine + " ".join(names)
    return hashlib.sha256(machine.encode()).hexdigest()[:16]


def write_script(script, root):
    programs = [folder / script.name for folder in (root / "usr/sbin", root / "usr/bin")]
    program = next((path for path in programs if path.exists()), None)
    if program is None:
        raise Unavailable(f"the package {SERVERS[script.name][0]} has no program {script.name}")
    libraries = ":".join(str(folder) for folder in sorted(root.glob("**/lib/*-linux-*")) if folder.is_dir())
    script.write_text(f'#!/bin/sh\nLD_LIBRARY_PATH="{libraries}" exec "{program}" "$@"\n', encoding="utf-8")
    script.chmod(0o755)


def sentence(name, path, refused):
    program = shutil.which(name, path=path)
    if program is None:
        return f"no {name}: {refused}; the samples that need it are skipped"
    asked = subprocess.run(
        [program, SERVERS[name][1]], capture_output=True, text=True, timeout=20, stdin=subprocess.DEVNULL, check=False)
    version = re.search(r"\d+(\.\d+)+", asked.stdout + asked.stderr)
    return f"{name} {version[0] if version else 'of unknown version'} ({program})"
