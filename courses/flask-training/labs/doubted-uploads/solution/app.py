"""Manuals of tools. An upload is doubted on the way in and kept from running on the way out."""

import secrets
from pathlib import Path

from flask import Flask, abort, request, send_from_directory, url_for

KINDS = {b"%PDF-": ".pdf", b"GIF87a": ".gif", b"GIF89a": ".gif"}

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 20_000
app.config["MANUALS"] = Path(app.root_path, "manuals")
app.config["MANUALS"].mkdir(exist_ok=True)


def ending_of(stream):
    head = stream.read(8)
    stream.seek(0)
    return next((ending for begin, ending in KINDS.items() if head.startswith(begin)), None)


@app.post("/manuals")
def upload():
    file = request.files.get("file")
    if file is None or not file.filename:
        abort(400, "Choose a file.")
    ending = ending_of(file.stream)
    if ending is None:
        abort(415, "Send a PDF or a GIF.")
    name = secrets.token_hex(8) + ending
    file.save(app.config["MANUALS"] / name)
    return "", 201, {"Location": url_for("download", name=name)}


@app.get("/manuals/<path:name>")
def download(name):
    answer = send_from_directory(app.config["MANUALS"], name, as_attachment=True)
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
