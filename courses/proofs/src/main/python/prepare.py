"""Finds or prepares a Python that has the packages the course teaches, and says in JSON which one it is.

Three sources, in this order:

1. LECTERN_PYTHON, an interpreter of yours. If it is set, nothing else is tried.
2. A virtual environment from the package index, installed from requirements.lock (versions and hashes).
3. The packages of Debian 13, installed nowhere: fetched by apt, checked against debian.lock, unpacked into a folder.

The servers that samples talk to come with it; `servers.py` says from where.

What 2 and 3 make is kept in LECTERN_CACHE (default ~/.cache/lectern) under the hash of its lock file, so that
the next run starts at once. `prepare.py --refresh` writes debian.lock anew from what the archive holds today;
`prepare.py --packages` leaves the servers out.
"""

import compileall
import fcntl
import hashlib
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from archive import Apt, Unavailable, Unfit, run, unpack
from servers import found_or_fetched

HERE = Path(__file__).resolve().parent
MODULE = HERE.parents[2]
DEBIAN_LOCK = MODULE / "debian.lock"
INDEX_LOCK = MODULE / "requirements.lock"
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"
ARCHIVE = os.environ.get("LECTERN_DEBIAN_ARCHIVE", "http://deb.debian.org/debian")
SUITE = "trixie"
MINIMUM = (3, 10)

# What a lesson may import; (distribution, lowest version, first version that is too new).
TAUGHT = [
    ("flask", "3.1", "3.2"),
    ("flask-login", "0.6.3", "0.7"),
    ("flask-wtf", "1.2", "2"),
    ("flask-sqlalchemy", "3.1", "3.2"),
    ("sqlalchemy", "2.0", "2.1"),
    ("flask-migrate", "4.0", "5"),
    ("email-validator", "2.0", "3"),
    ("flask-caching", "2.3", "3"),
    ("flask-httpauth", "4.8", "5"),
    ("flask-socketio", "5.5", "6"),
    ("flask-babel", "4.0", "5"),
    ("bootstrap-flask", "2.4", "3"),
    ("marshmallow", "3.26", "4"),
    ("celery", "5.5", "6"),
    ("redis", "6.1", "7"),
    ("gunicorn", "23.0", "24"),
    ("pytest", "8.3", "9"),
]

# Run in the candidate: which of the taught packages are there, in which version.
INSPECTION = """
import importlib.metadata as m, json, sys
found = {}
for name in json.loads(sys.argv[1]):
    try:
        found[name] = m.version(name)
    except m.PackageNotFoundError:
        found[name] = None
print(json.dumps({"python": "%d.%d.%d" % sys.version_info[:3], "packages": found}))
"""


def as_numbers(version):
    """'3.1.1' -> (3, 1, 1); what follows a letter is cut, which is enough to compare releases."""
    numbers = []
    for part in version.split("."):
        digits = "".join(char for char in part if char.isdigit())
        if not digits or digits != part:
            break
        numbers.append(int(digits))
    return tuple(numbers)


def misfits(versions):
    """The taught packages that are missing or of another release line, as sentences."""
    found = []
    for name, lowest, too_new in TAUGHT:
        version = versions.get(name)
        if version is None:
            found.append(f"{name} is missing")
        elif not as_numbers(lowest) <= as_numbers(version) < as_numbers(too_new):
            found.append(f"{name} is {version}, the course teaches {lowest} up to {too_new}")
    return found


def inspected(python, environment, source, notes):
    names = json.dumps([name for name, _, _ in TAUGHT])
    child = {**os.environ, **environment}
    answer = json.loads(run([python, "-s", "-B", "-c", INSPECTION, names], timeout=60, env=child))
    problems = misfits(answer["packages"])
    if as_numbers(answer["python"]) < MINIMUM:
        problems.insert(0, f"Python is {answer['python']}, Flask 3.1's stack here needs 3.10 or newer")
    if problems:
        raise Unfit(f"{python} ({source}) does not fit: " + "; ".join(problems))
    return {
        "python": str(python), "environment": environment, "source": source, "notes": notes,
        "version": answer["python"], "packages": answer["packages"],
    }


# --- 1. an interpreter of yours -------------------------------------------------------------------------------------


def of_yours():
    chosen = os.environ["LECTERN_PYTHON"]
    if not shutil.which(chosen):
        raise Unfit(f"LECTERN_PYTHON names {chosen}, which is no program on this machine")
    return inspected(chosen, {}, "LECTERN_PYTHON", [])


# --- 2. the package index -------------------------------------------------------------------------------------------


def from_package_index(cache):
    if not INDEX_LOCK.exists():
        raise Unavailable("no requirements.lock for the package index")
    home = cache / f"index-{digest(INDEX_LOCK)}"
    python = home / "bin" / "python"
    if not (home / "complete").exists():
        shutil.rmtree(home, ignore_errors=True)
        run([sys.executable, "-m", "venv", home], timeout=120)
        install = [python, "-m", "pip", "install", "--quiet", "--no-input", "--retries", "0", "--timeout", "10"]
        install += ["--require-hashes", "--only-binary", ":all:", "--requirement", INDEX_LOCK]
        try:
            run(install, timeout=240)
        except Unavailable:
            shutil.rmtree(home, ignore_errors=True)
            raise
        (home / "complete").touch()
    return inspected(python, {}, "package index", [])


# --- 3. Debian's packages -------------------------------------------------------------------------------------------


def from_debian(cache):
    home = cache / f"debian-{digest(DEBIAN_LOCK)}"
    if not (home / "complete").exists():
        notes = unpack_debian(home)
        (home / "complete").write_text("\n".join(notes), encoding="utf-8")
    notes = [line for line in (home / "complete").read_text(encoding="utf-8").splitlines() if line]
    path = home / "root" / "usr" / "lib" / "python3" / "dist-packages"
    if not (home / "compiled").exists():  # our children write no bytecode, and each would compile Flask anew
        compileall.compile_dir(path, quiet=2)
        (home / "compiled").touch()
    return inspected(sys.executable, {"PYTHONPATH": str(path)}, f"Debian {SUITE}", notes)


def unpack_debian(home):
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    with tempfile.TemporaryDirectory(prefix="lectern-apt-") as scratch:
        apt = archive_in(Path(scratch))
        apt.update()
        wanted, notes = choose(read_lock(DEBIAN_LOCK), available(apt))
        files = [f"{name}={package['version']}" for name, package in wanted.items()]
        for deb in apt.download(files, into=Path(scratch) / "debs"):
            check_sum(deb, wanted[deb.name.split("_")[0]])
            unpack(deb, home / "root")
    return notes


def archive_in(scratch):
    if not Path(KEYRING).exists():
        raise Unavailable(f"{KEYRING} is not there, so Debian's archive cannot be verified")
    return Apt(scratch, f"deb [signed-by={KEYRING}] {ARCHIVE} {SUITE} main")


def available(apt):
    """name -> {version, sha256, architecture} of every locked package as the archive has it today."""
    found = {}
    for stanza in apt.show([entry["name"] for entry in read_lock(DEBIAN_LOCK)]).split("\n\n"):
        fields = dict(line.split(": ", 1) for line in stanza.splitlines() if ": " in line and line[0] != " ")
        if fields:
            found[fields["Package"]] = {
                "version": fields["Version"], "sha256": fields["SHA256"], "architecture": fields["Architecture"],
            }
    return found


def choose(locked, offers):
    """What to fetch, and the notes for whoever reads the log.

    A point release of Debian replaces packages, and the old file leaves the archive. A newer revision of the same
    upstream version is the same taught version with a fix in it: it is taken, and said. Anything else is refused.
    """
    wanted, notes, gone = {}, [], []
    for entry in locked:
        name, offer = entry["name"], offers.get(entry["name"])
        if offer and offer["version"] == entry["version"]:
            # Other processors get other files of the same version; apt's signed list vouches for those.
            same = offer["architecture"] == entry["architecture"]
            wanted[name] = {"version": entry["version"], "sha256": entry["sha256"] if same else offer["sha256"]}
        elif offer and upstream(offer["version"]) == upstream(entry["version"]):
            wanted[name] = {"version": offer["version"], "sha256": offer["sha256"]}
            notes.append(f"{name} {entry['version']} has left the archive, {offer['version']} is used instead")
        else:
            gone.append(f"{name} {entry['version']} (the archive has {offer['version'] if offer else 'none'})")
    if gone:
        raise Unavailable(
            "debian.lock names versions that are gone: " + ", ".join(gone)
            + ". Refresh it with 'python3 courses/proofs/src/main/python/prepare.py --refresh' and run the proofs")
    return wanted, notes


def upstream(version):
    """'1:3.1.1-1+deb13u1' -> '3.1.1'"""
    return version.split(":")[-1].rsplit("-", 1)[0]


def read_lock(path):
    entries = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            entries.append(dict(zip(("name", "version", "architecture", "sha256"), line.split(), strict=True)))
    return entries


def check_sum(deb, expected):
    actual = hashlib.sha256(deb.read_bytes()).hexdigest()
    if actual != expected["sha256"]:
        raise Unfit(f"{deb.name} has the checksum {actual}, debian.lock says {expected['sha256']}")


def refresh():
    """Writes debian.lock anew for the packages it names, from what the archive holds today."""
    text = DEBIAN_LOCK.read_text(encoding="utf-8")
    names = [line.split()[0] for line in text.splitlines() if line and not line.startswith("#")]
    DEBIAN_LOCK.write_text("\n".join(f"{name} - - -" for name in names), encoding="utf-8")
    try:
        with tempfile.TemporaryDirectory(prefix="lectern-apt-") as scratch:
            apt = archive_in(Path(scratch))
            apt.update()
            today = available(apt)
        rows = [f"{n} {today[n]['version']} {today[n]['architecture']} {today[n]['sha256']}" for n in sorted(names)]
        head = [line for line in text.splitlines() if line.startswith("#")]
        text = "\n".join(head + rows) + "\n"
    finally:
        DEBIAN_LOCK.write_text(text, encoding="utf-8")


# --- choosing -------------------------------------------------------------------------------------------------------


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def prepared(cache):
    if os.environ.get("LECTERN_PYTHON"):
        return of_yours()
    if sys.version_info < MINIMUM:
        raise Unfit(f"{sys.executable} is Python {sys.version.split()[0]}; the course needs 3.10 or newer")
    tried = []
    sources = (from_package_index, from_debian)
    kept = [source for source in sources if list(cache.glob(f"{source.__name__.split('_')[-1]}-*/complete"))]
    for source in kept or sources:
        try:
            return source(cache)
        except Unavailable as no:
            tried.append(str(no))
    raise Unavailable("; ".join(tried))


def with_servers(found, cache):
    path, sentences = found_or_fetched(cache)
    environment = {**found["environment"], "PATH": path}
    return {**found, "environment": environment, "notes": [*found["notes"], *sentences]}


def main():
    if "--refresh" in sys.argv:
        return refresh()
    cache = Path(os.environ.get("LECTERN_CACHE") or Path.home() / ".cache" / "lectern") / "python"
    cache.mkdir(parents=True, exist_ok=True)
    with open(cache / "lock", "w", encoding="utf-8") as guard:
        fcntl.flock(guard, fcntl.LOCK_EX)
        try:
            found = prepared(cache)
            print(json.dumps(found if "--packages" in sys.argv else with_servers(found, cache)))
        except (Unavailable, Unfit) as no:
            sys.exit(
                f"No Python with the course's packages: {no}.\n"
                "Do one of these: set LECTERN_PYTHON to an interpreter that has the packages that "
                "prepare.py names as TAUGHT; let this machine reach the package index; or use a machine with apt, "
                "dpkg-deb and Debian's archive keyring.")


if __name__ == "__main__":
    main()
