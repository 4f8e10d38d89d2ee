"""What a refused request looks like: a page for people, a problem document for programs."""

from http import HTTPStatus

from flask import render_template, request
from flask_wtf.csrf import CSRFError
from jinja2 import TemplateNotFound
from werkzeug.exceptions import HTTPException


# region: register-errors
def register(app):
    app.register_error_handler(HTTPException, refused)
    app.register_error_handler(CSRFError, form_too_old)


def refused(error):
    if error.response is not None:
        return error.response
    if request.path.startswith("/api/"):
        return problem(error.code, error.description, dict(error.get_headers()))
    try:
        return render_template(f"errors/{error.code}.html"), error.code
    except TemplateNotFound:
        return error
# endregion


# region: problem
def problem(status, detail, headers=None, **more):
    """A problem document as RFC 9457 describes it."""
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, **more}
    return body, status, {**(headers or {}), "Content-Type": "application/problem+json"}
# endregion


def form_too_old(error):
    return render_template("errors/csrf.html", reason=error.description), 400
