"""The shed for programs: JSON under /api/v1, a bearer token instead of a session."""

from flask import Blueprint

bp = Blueprint("api", __name__, url_prefix="/api/v1")

from . import errors, tools  # noqa: E402, F401 - they hang their views on the blueprint
