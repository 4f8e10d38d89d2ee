"""Puts the packages that labs may import into one zip of sources, and says in JSON what is in it and under which licence.

    pack.py ZIP

The packages come from the Python that `prepare.py` finds or prepares, so a lab in the page runs the very versions that the
proofs run. The page's build compiles the sources to bytecode with the Python that it ships.
"""

import importlib.metadata
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

# Distribution, and what of it is imported. SQLAlchemy's other dialects and everybody's tests stay at home.
PACKED = {
    "flask": ["flask"],
    "werkzeug": ["werkzeug"],
    "jinja2": ["jinja2"],
    "markupsafe": ["markupsafe"],
    "itsdangerous": ["itsdangerous"],
    "click": ["click"],
    "blinker": ["blinker"],
    "flask-login": ["flask_login"],
    "flask-wtf": ["flask_wtf"],
    "wtforms": ["wtforms"],
    "flask-sqlalchemy": ["flask_sqlalchemy"],
    "sqlalchemy": ["sqlalchemy"],
    "typing-extensions": ["typing_extensions.py"],
}
LEFT_OUT = {
    "__pycache__", "tests", "testing", "locale",
    "sqlalchemy/dialects/mssql", "sqlalchemy/dialects/mysql", "sqlalchemy/dialects/oracle", "sqlalchemy/dialects/postgresql",
    "sqlalchemy/ext/mypy", "werkzeug/debug/shared",
}
# What does not run in the page's newer Python as it was written: file -> (text, what stands there instead).
MENDED = {
    # In Python 3.14 Union is a class, and its __getitem__ is no longer an attribute to call (SQLAlchemy 2.0.41 has this too).
    "sqlalchemy/util/typing.py": ("return Union.__getitem__(types)", "return Union[types]"),
}
SAME_FOR_EVER = (1980, 1, 1, 0, 0, 0)


def packed(target):
    """Writes the zip; one entry per distribution."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, sources in PACKED.items():
            distribution = importlib.metadata.distribution(name)
            for source in sources:
                add(archive, Path(distribution.locate_file(source)))
            archive.writestr(entry(f"{stem(distribution)}.dist-info/METADATA"), metadata(distribution))
    return [described(importlib.metadata.distribution(name)) for name in PACKED]


def add(archive, source):
    home = source.parent
    files = [source] if source.is_file() else sorted(source.rglob("*"))
    if not files:
        raise SystemExit(f"{source} is not there")
    for file in files:
        name = file.relative_to(home).as_posix()
        if file.is_file() and file.suffix not in (".so", ".pyc", ".pyi", ".pyx", ".c", ".h") and not left_out(name):
            archive.writestr(entry(name), mended(name, file.read_bytes()))


def left_out(name):
    folders = name.split("/")[:-1]
    return any(folder in LEFT_OUT or "/".join(folders[: i + 1]) in LEFT_OUT for i, folder in enumerate(folders))


def mended(name, content):
    if name not in MENDED:
        return content
    before, after = (text.encode() for text in MENDED[name])
    return content.replace(before, after)


def entry(name):
    info = zipfile.ZipInfo(name, SAME_FOR_EVER)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def stem(distribution):
    return f"{distribution.metadata['Name'].replace('-', '_')}-{distribution.version}"


def metadata(distribution):
    """Name and version suffice: packages ask for their own version at run time and for nothing else."""
    return f"Metadata-Version: 2.1\nName: {distribution.metadata['Name']}\nVersion: {distribution.version}\n"


def described(distribution):
    return {
        "name": distribution.metadata["Name"],
        "version": distribution.version,
        "licence": licence(distribution.metadata),
        "address": address(distribution.metadata),
        "text": text(distribution),
    }


def licence(fields):
    short = fields["License-Expression"] or fields["License"] or ""
    classified = [value.split(" :: ")[-1] for value in fields.get_all("Classifier", []) if value.startswith("License ::")]
    return short if short and "\n" not in short and len(short) < 40 and "Copyright" not in short else ", ".join(classified) or "see text"


def address(fields):
    labelled = dict(value.split(", ", 1) for value in fields.get_all("Project-URL", []) if ", " in value)
    return labelled.get("Source") or labelled.get("Source Code") or labelled.get("GitHub") or fields["Home-page"]


def text(distribution):
    """The licence's own words: from the package, or as Debian keeps them beside it."""
    root = Path(distribution.locate_file(""))
    name = distribution.metadata["Name"].lower().replace("_", "-")
    found = [distribution.read_text(file) for file in ("licenses/LICENSE.txt", "licenses/LICENSE", "licenses/LICENSE.rst", "LICENSE.txt", "LICENSE", "LICENSE.rst")]
    kept = root.parents[2] / "share" / "doc"
    debian = [kept / f"python3-{each}" / "copyright" for each in (name, name.replace("flask-wtf", "flaskext.wtf"))]
    found += [path.read_text(encoding="utf-8") for path in debian if path.exists()]
    return next((words.strip() for words in found if words), None)


def main():
    target = os.path.abspath(sys.argv[1])
    if os.environ.get("LECTERN_PACKING"):
        return print(json.dumps(packed(target)))
    prepare = Path(__file__).with_name("prepare.py")
    asked = subprocess.run([sys.executable, prepare, "--packages"], stdout=subprocess.PIPE, text=True, check=False)
    if asked.returncode != 0:
        sys.exit(asked.returncode)
    python = json.loads(asked.stdout)
    environment = {**os.environ, **python["environment"], "LECTERN_PACKING": "1"}
    sys.exit(subprocess.run([python["python"], "-s", "-B", __file__, target], env=environment, check=False).returncode)


if __name__ == "__main__":
    main()
