"""Runs a learner's program and a lab's checks. The same file runs in CPython for the proofs and in the browser's Python.

It uses the standard library only, opens no socket and starts no process or thread. The job and the report are JSON, so
that a web worker can pass them through as they are:

    {"files": {"app.py": "…"}, "checks": [{"id": "…", "title": "…", "code": "…"}]}

    {"stdout": "…", "error": null or {"type", "message", "file", "line"},
     "checks": [{"id", "title", "passed", "message", "exchanges": [{"request", "status", "headers", "body"}]}]}

`app.py` runs as the module `app`. A check sees `module` (that module), `app` (its Flask application), a fresh `client`
and `other` (a second one). It passes by ending; the text of a failed assertion is what the learner reads.
"""

import contextlib
import importlib
import io
import json
import os
import shutil
import sys
import tempfile
import traceback

PROGRAM = "app.py"
MOST_OUTPUT = 20_000
MOST_BODY = 4_000


def run_lab(job):
    job = json.loads(job)
    folder, out = tempfile.mkdtemp(prefix="lab-"), io.StringIO()
    known, path, place = set(sys.modules), list(sys.path), os.getcwd()
    try:
        write(folder, job["files"])
        os.chdir(folder)
        sys.path.insert(0, folder)
        importlib.invalidate_caches()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            module, error = load(folder)
            checks = [check(one, module, error, folder) for one in job["checks"]]
    finally:
        os.chdir(place)
        sys.path[:] = path
        forget(folder, known)
        shutil.rmtree(folder, ignore_errors=True)
    return json.dumps({"stdout": out.getvalue()[-MOST_OUTPUT:], "error": error, "checks": checks})


def write(folder, files):
    for name, text in files.items():
        target = os.path.join(folder, *name.split("/"))
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w", encoding="utf-8") as file:
            file.write(text)


def load(folder):
    """The learner's module, or what is wrong with it and where, in the learner's own lines."""
    try:
        return importlib.import_module("app"), None
    except BaseException as failure:  # SystemExit and KeyboardInterrupt too: the page has to go on
        return None, described(failure, folder)


def described(failure, folder):
    own = [frame for frame in traceback.extract_tb(failure.__traceback__) if frame.filename.startswith(folder)]
    if isinstance(failure, SyntaxError):
        file, line, message = failure.filename, failure.lineno, failure.msg
    else:
        file, line = (own[-1].filename, own[-1].lineno) if own else (None, None)
        message = str(failure)
    name = os.path.relpath(file, folder) if file and file.startswith(folder) else None
    return {"type": type(failure).__name__, "message": message, "file": name, "line": line}


def check(one, module, error, folder):
    report = {"id": one["id"], "title": one["title"], "passed": False, "message": "", "exchanges": []}
    if error:
        report["message"] = "Your program does not start yet."
        return report
    app = getattr(module, "app", None)
    if app is None or not hasattr(app, "test_client"):
        report["message"] = f"{PROGRAM} has no Flask application named app."
        return report
    client, other = watched(app, report["exchanges"]), watched(app, report["exchanges"])
    try:
        names = {"__name__": "check", "module": module, "app": app, "client": client, "other": other}
        exec(compile(one["code"], "<check>", "exec"), names)
        report["passed"] = True
    except AssertionError as failed:
        report["message"] = str(failed) or f"{one['title']}: this does not hold yet."
    except BaseException as failure:
        fault = described(failure, folder)
        where = f"line {fault['line']} of {fault['file']}" if fault["file"] else "a package it calls"
        report["message"] = f"Your program raised {fault['type']} in {where}: {fault['message']}"
    return report


def watched(app, exchanges):
    """A test client that keeps what was asked and answered, so that the page can show it."""
    app.config["PROPAGATE_EXCEPTIONS"] = True  # a learner learns more from the error than from a bare 500
    client = app.test_client()
    ask = client.open

    def open_and_note(*args, **kwargs):
        answer = ask(*args, **kwargs)
        request = answer.request
        query = "?" + request.query_string.decode() if request.query_string else ""
        exchanges.append({
            "request": f"{request.method} {request.path}{query}",
            "status": answer.status,
            "headers": [list(header) for header in answer.headers],
            "body": answer.get_data().decode("utf-8", "replace")[:MOST_BODY],
        })
        return answer

    client.open = open_and_note
    return client


def forget(folder, known):
    """The learner's modules are imported anew next time; the packages stay."""
    for name in set(sys.modules) - known:
        file = getattr(sys.modules[name], "__file__", None) or ""
        if name == "app" or file.startswith(folder):
            del sys.modules[name]
