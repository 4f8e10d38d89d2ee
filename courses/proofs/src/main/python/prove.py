"""Proves a course: reads jobs as JSON from standard input, writes one JSON line per result as it comes.

    prove.py samples     every sample in a process and a folder of its own
    prove.py questions   every question's proof, and what becomes of it when the answer is a wrong one
    prove.py labs        every lab's programs against its checks

The interpreter is warm: it imports the taught packages once and forks for each program, so nothing leaks from one
to the next and six hundred questions take minutes, not hours. A job is an object with an `id`; a result has the same
`id`, `passed`, and `message` where it did not pass. The functions below say what else each kind has.
"""

import contextlib
import fcntl
import gc
import importlib
import io
import json
import linecache
import os
import re
import select
import signal
import sys
import tempfile
import time
import traceback
import types
import warnings
from pathlib import Path

from keys import proofs_of, values

TAUGHT = ("flask", "flask_login", "flask_wtf", "flask_sqlalchemy", "flask_migrate", "email_validator", "pytest")
SERVERS = ("redis-server", "nginx")  # Debian's; whatever else a sample starts comes with the taught packages
LIMIT = float(os.environ.get("LECTERN_PROOF_SECONDS", "30"))
WORKERS = int(os.environ.get("LECTERN_PROOF_WORKERS", "2"))


# --- one program in one process -------------------------------------------------------------------------------------


def forked(work, limit=LIMIT):
    """What work() returns, run in a child of its own; {'error': …} if it fails, dies or outlives its time."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        os.setpgid(0, 0)
        status = 1
        try:
            answer = work()
            with os.fdopen(writer, "w", encoding="utf-8") as out:
                json.dump(answer, out)
            status = 0
        except BaseException:  # noqa: B902 - a child must report whatever ends it
            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(writer)
    with contextlib.suppress(PermissionError, ProcessLookupError):
        os.setpgid(child, child)
    with os.fdopen(reader, "rb") as answers:
        text, ended = read_until(answers, time.monotonic() + limit)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)  # the program, and whatever it started and left behind
    os.waitpid(child, 0)
    if not ended:
        return {"error": f"still running after {limit:g} s"}
    return json.loads(text) if text else {"error": "the process ended without an answer"}


def read_until(answers, deadline):
    chunks = []
    while (left := deadline - time.monotonic()) > 0:
        ready, _, _ = select.select([answers], [], [], left)
        if ready:
            chunk = os.read(answers.fileno(), 65536)
            if not chunk:
                return b"".join(chunks), True
            chunks.append(chunk)
    return b"", False


def explained(error):
    """The error as a reader of a test report wants it: what, and where in the course's own text."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith("<")]
    where = f" at line {frames[-1].lineno} of {frames[-1].filename[1:-1]}" if frames else ""
    line = f": {frames[-1].line}" if frames and frames[-1].line else ""
    return f"{type(error).__name__}{': ' + str(error) if str(error) else ''}{where}{line}"


def remember_lines(name, code):
    """Lets tracebacks show lines of text that is in no file."""
    linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)


def execute(code, name, namespace):
    remember_lines(name, code)
    exec(compile(code, name, "exec"), namespace)  # noqa: S102 - executing the course is the point


# --- samples --------------------------------------------------------------------------------------------------------


def prove_sample(job):
    """job: title, code, and `asserts` (code that sees the sample's names) or `output` (what it must print)."""
    return forked(lambda: run_sample(job))


def run_sample(job):
    with tempfile.TemporaryDirectory(prefix="sample-") as folder:
        os.chdir(folder)
        sys.path.insert(0, folder)
        name = Path(job["title"]).stem
        file = Path(folder, job["title"])
        file.write_text(job["code"], encoding="utf-8")
        module = types.ModuleType(name)
        module.__file__ = str(file)
        sys.modules[name] = module
        printed, log, outdated = io.StringIO(), io.StringIO(), []
        try:
            with (
                contextlib.redirect_stdout(printed),
                contextlib.redirect_stderr(log),
                noting_deprecations(folder, outdated),
            ):
                exec(compile(job["code"], str(file), "exec"), module.__dict__)  # noqa: S102
                if job.get("asserts"):
                    execute(job["asserts"], "<the assert block>", module.__dict__)
        except BaseException as error:  # noqa: B902 - SystemExit too must not end the report
            if isinstance(error, FileNotFoundError) and error.filename in SERVERS:
                return {"skipped": f"this machine has no {error.filename}"}
            lines = [f for f in traceback.extract_tb(error.__traceback__) if f.filename == str(file)]
            where = f" at line {lines[-1].lineno} of {job['title']}: {lines[-1].line}" if lines else ""
            return {"error": f"{explained(error)}{where}\n{log.getvalue()[-2000:]}".rstrip()}
        if outdated:
            return {"error": "deprecated in the taught version: " + "; ".join(outdated)}
        if job.get("output") is not None and trimmed(printed.getvalue()) != trimmed(job["output"]):
            return {"error": f"it prints\n{printed.getvalue()}but the lesson says\n{job['output']}"}
        return {}


@contextlib.contextmanager
def noting_deprecations(folder, found):
    """Notes deprecations that the sample's own lines cause; those inside of packages are not ours to mend."""
    usual = warnings.showwarning

    def note(message, category, filename, lineno, file=None, line=None):
        if filename.startswith((folder, "<")) and issubclass(category, DeprecationWarning):
            found.append(f"line {lineno}: {message}")
        else:
            usual(message, category, filename, lineno, file, line)

    with warnings.catch_warnings():
        warnings.simplefilter("always", DeprecationWarning)
        warnings.showwarning = note
        yield


def trimmed(text):
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


# --- questions ------------------------------------------------------------------------------------------------------


def prove_question(job):
    """job: type, code (may be null), verify (null for output and for plain knowledge), and the answers of its type; see keys.py.

    A proof sees `answer` (what the key says), `options` (all values of a choice type), `code` (the program in the stem), `run(text)` (executes a
    program, returns its names) and `printed(text)` (what it prints). It must hold for every right answer and fail for every wrong one. The result has
    `mutations`: how many wrong answers were tried, `survived`: those that the proof let pass, and `mentionsKey`.
    """
    proofs = proofs_of(job)
    result = {"proof": bool(proofs), "mutations": 0, "survived": [], "mentionsKey": False}
    for verify, right, wrong in proofs:
        for answer, named in right:
            outcome = forked(lambda: run_proof(job, verify, answer))  # noqa: B023 - used before the loop goes on
            if outcome.get("error"):
                return {**result, "mentionsKey": mentions_key(verify), "error": f"{named}: {outcome['error']}" if named else outcome["error"]}
        if mentions_key(verify):
            result["mentionsKey"] = True
            for answer, named in wrong:
                result["mutations"] += 1
                outcome = forked(lambda: run_proof(job, verify, answer))  # noqa: B023
                if not outcome.get("refuted"):
                    result["survived"].append(f"{named}{' (' + outcome['error'] + ')' if outcome.get('error') else ''}")
    if result["survived"]:
        result["error"] = "the proof does not refute: " + "; ".join(result["survived"])
    return result


def mentions_key(verify):
    return bool(re.search(r"\banswer\b", verify))


def run_proof(job, verify, answer):
    names = {
        "__name__": "proof", "answer": answer, "options": values(job), "code": job.get("code"),
        "run": run_program, "printed": printed_by,
    }
    with tempfile.TemporaryDirectory(prefix="proof-") as folder:
        os.chdir(folder)
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                execute(verify, "<the proof>", names)
        except BaseException as error:  # noqa: B902
            return {"error": explained(error), "refuted": refutes(error)}
    return {}


def refutes(error):
    """A failed assertion refutes a key, and so does an option that is a program and breaks; a broken proof does not."""
    programs = (frame.filename == "<the program>" for frame in traceback.extract_tb(error.__traceback__))
    return isinstance(error, AssertionError) or any(programs) or getattr(error, "filename", "") == "<the program>"


def run_program(text, **names):
    """Executes a program from the question (its stem's code, or an option that is code); returns its names."""
    namespace = {"__name__": "program", **names}
    execute(text, "<the program>", namespace)
    return namespace


def printed_by(text, **names):
    """What a program prints, without the spaces and lines at its ends."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        run_program(text, **names)
    return out.getvalue().strip()


# --- labs -----------------------------------------------------------------------------------------------------------


def prove_lab(job):
    """job: files {name: text}, checks [{id, title, code}]; the result's `report` is the lab runner's."""
    from lab import run_lab

    return forked(lambda: {"report": json.loads(run_lab(json.dumps(job)))})


# --- the whole ------------------------------------------------------------------------------------------------------

PROVERS = {"samples": prove_sample, "questions": prove_question, "labs": prove_lab}


def main(kind):
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    sys.dont_write_bytecode = True
    warm_up()
    jobs = json.load(sys.stdin)
    with tempfile.NamedTemporaryFile() as turn:
        workers = [in_a_child(lambda: work_off(kind, jobs[first::WORKERS], turn.name)) for first in range(WORKERS)]
        statuses = [os.waitpid(worker, 0)[1] for worker in workers]
    sys.exit(any(statuses))


def warm_up():
    """Imports what nearly every program needs, the modules that Flask imports at the first request included."""
    for name in TAUGHT:
        importlib.import_module(name)
    flask = sys.modules["flask"]
    app = flask.Flask("warm", static_folder=None)
    app.secret_key = "warm"
    app.add_url_rule("/", "home", lambda: flask.render_template_string("{{ session.setdefault('warm', 1) }}"))
    client = app.test_client()
    client.get("/")
    client.get("/")
    gc.freeze()  # children share these pages for as long as nobody's collector touches them


def in_a_child(work):
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()
            status = 0
        except BaseException:  # noqa: B902
            traceback.print_exc()
        finally:
            os._exit(status)
    return child


def work_off(kind, jobs, turn):
    with open(turn, encoding="utf-8") as guard:
        for job in jobs:
            line = json.dumps(proven(kind, job))
            fcntl.flock(guard, fcntl.LOCK_EX)
            print(line, flush=True)
            fcntl.flock(guard, fcntl.LOCK_UN)


def proven(kind, job):
    started = time.monotonic()
    result = PROVERS[kind](job)
    error = result.pop("error", None)
    result.pop("refuted", None)
    seconds = round(time.monotonic() - started, 3)
    return {**result, "id": job["id"], "passed": error is None, "message": error or "", "seconds": seconds}


if __name__ == "__main__":
    main(sys.argv[1])
