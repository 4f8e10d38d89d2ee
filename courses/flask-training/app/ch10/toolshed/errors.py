"""What a refused or failed request looks like: a page for people, a problem document for programs."""

import secrets
from http import HTTPStatus

from flask import current_app, render_template, request
from flask_wtf.csrf import CSRFError
from jinja2 import TemplateNotFound
from werkzeug.exceptions import HTTPException, InternalServerError


# region: register-errors
def register(app):
    app.register_error_handler(HTTPException, refused)
    app.register_error_handler(CSRFError, form_too_old)
    app.register_error_handler(InternalServerError, failed)


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


# region: failed
def failed(error):
    """A 500 says nothing of the inside. The number joins what the visitor reports to a line of the log."""
    incident = secrets.token_hex(4)
    current_app.logger.error("incident %s at %s %s", incident, request.method, request.path)
    if request.path.startswith("/api/"):
        return problem(500, "The fault is ours.", incident=incident)
    return current_app.jinja_env.get_template("errors/500.html").render(incident=incident), 500
# endregion


def problem(status, detail, headers=None, **more):
    """A problem document as RFC 9457 describes it."""
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, **more}
    return body, status, {**(headers or {}), "Content-Type": "application/problem+json"}


def form_too_old(error):
    return render_template("errors/csrf.html", reason=error.description), 400
