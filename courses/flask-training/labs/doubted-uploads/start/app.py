"""Manuals of tools. This program believes whatever an upload says of itself. Teach it doubt."""

from pathlib import Path

from flask import Flask, abort, request, url_for

app = Flask(__name__)
app.config["MANUALS"] = Path(app.root_path, "manuals")
app.config["MANUALS"].mkdir(exist_ok=True)


@app.post("/manuals")
def upload():
    file = request.files.get("file")
    if file is None or not file.filename:
        abort(400, "Choose a file.")
    # Your turn: decide by the first bytes, and choose the name yourself.
    name = file.filename
    file.save(app.config["MANUALS"] / name)
    return "", 201, {"Location": url_for("download", name=name)}


@app.get("/manuals/<path:name>")
def download(name):
    # Your turn: send the file so that no browser runs it, and nothing but files of this folder.
    return (app.config["MANUALS"] / name).read_text()
