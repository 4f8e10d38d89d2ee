"""Sends a message, or keeps it in a folder where there is no mail server."""

import secrets
import smtplib
from pathlib import Path

from flask import current_app


def send(message):
    if host := current_app.config["MAIL_HOST"]:
        with smtplib.SMTP(host, current_app.config["MAIL_PORT"], timeout=10) as server:
            server.send_message(message)
    else:
        folder = Path(current_app.config["MAIL_FOLDER"])
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{secrets.token_hex(8)}.eml").write_bytes(bytes(message))
