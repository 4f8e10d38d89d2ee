"""Photos of tools: kept in a folder of their own, under names of ours, served as what they are."""

import secrets
from pathlib import Path

from flask import Blueprint, current_app, send_from_directory

bp = Blueprint("photos", __name__)

# region: image-kinds
KINDS = {b"\xff\xd8\xff": "jpg", b"\x89PNG\r\n\x1a\n": "png", b"RIFF": "webp"}
LONGEST_MARK = 12


def kind_of(upload):
    """The kind that the first bytes show, or None; what the browser says of a file proves nothing."""
    head = upload.stream.read(LONGEST_MARK)
    upload.stream.seek(0)
    kind = next((kind for mark, kind in KINDS.items() if head.startswith(mark)), None)
    return None if kind == "webp" and head[8:] != b"WEBP" else kind
# endregion


# region: save-photo
def folder():
    path = Path(current_app.config["PHOTO_FOLDER"])
    path.mkdir(parents=True, exist_ok=True)
    return path


def save(upload):
    """Keeps an uploaded image and returns its new name; raises ValueError for anything else."""
    kind = kind_of(upload)
    if kind is None:
        raise ValueError("That file is no image.")
    name = f"{secrets.token_hex(16)}.{kind}"
    upload.save(folder() / name)
    return name


def delete(name):
    (folder() / name).unlink(missing_ok=True)
# endregion


# region: serve-photo
@bp.get("/photos/<name>")
def show(name):
    return send_from_directory(folder(), name, max_age=31_536_000)
# endregion
