"""Programs of this machine, run with a time limit; and apt, so that it needs no rights and touches nothing of this machine's."""

import os
import subprocess
from pathlib import Path


class Unavailable(Exception):
    """This source cannot give what was asked for; the message says why."""


class Unfit(Exception):
    """What was asked for by name lacks something; trying another one would hide that."""


def run(command, *, timeout, env=None, cwd=None):
    """What the program printed."""
    try:
        done = subprocess.run(
            [str(part) for part in command], env=env, cwd=cwd, timeout=timeout,
            capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False,
        )
    except FileNotFoundError as gone:
        raise Unavailable(f"{command[0]} is not on this machine") from gone
    except subprocess.TimeoutExpired as slow:
        raise Unavailable(f"{command[0]} did not finish within {timeout} s") from slow
    if done.returncode != 0:
        last = (done.stderr.strip() or done.stdout.strip() or "no message").splitlines()[-1]
        raise Unavailable(f"{Path(str(command[0])).name} failed: {last}")
    return done.stdout


class Apt:
    """apt with lists and a cache below a scratch folder.

    Without `source` it reads the machine's own sources and takes what the machine has as installed. With `source`, a
    line of a sources.list, it reads that alone and takes nothing as installed.
    """

    def __init__(self, scratch, source=None):
        for folder in ("lists/partial", "cache/archives/partial"):
            (scratch / folder).mkdir(parents=True)
        settings = (
            f'Dir::State::lists "{scratch}/lists";\nDir::Cache "{scratch}/cache";\nDebug::NoLocking "1";\n'
            'Acquire::Languages "none";\nAPT::Sandbox::User "";\n'
            'Acquire::Retries "2";\nAcquire::http::Timeout "20";\n'
        )
        if source:
            (scratch / "status").touch()
            (scratch / "sources.list").write_text(source + "\n")
            settings += (
                f'Dir::Etc::sourcelist "{scratch}/sources.list";\nDir::Etc::sourceparts "/dev/null";\n'
                f'Dir::State::status "{scratch}/status";\n'
            )
        (scratch / "apt.conf").write_text(settings)
        self.archives = scratch / "cache" / "archives"
        self.env = {**os.environ, "APT_CONFIG": str(scratch / "apt.conf"), "LC_ALL": "C"}

    def update(self):
        run(["apt-get", "update", "--error-on=any"], timeout=120, env=self.env)

    def show(self, names):
        return run(["apt-cache", "show", "--no-all-versions", *names], timeout=60, env=self.env)

    def download(self, wanted, into):
        """The files of exactly these packages, each NAME or NAME=VERSION."""
        into.mkdir()
        run(["apt-get", "download", *wanted], timeout=240, env=self.env, cwd=into)
        return sorted(into.glob("*.deb"))

    def download_with_what_they_need(self, names):
        """The files of these packages, and of what they need and the machine lacks."""
        run(["apt-get", "install", "--download-only", "--yes", "--no-install-recommends", *names],
            timeout=240, env=self.env)
        return sorted(self.archives.glob("*.deb"))


def unpack(deb, folder):
    run(["dpkg-deb", "-x", deb, folder], timeout=60)
