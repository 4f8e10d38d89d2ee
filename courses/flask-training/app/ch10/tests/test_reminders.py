import os
import shutil
import subprocess
import sys
import time
from datetime import timedelta
from email import message_from_bytes
from pathlib import Path

import pytest
from celery.contrib.testing.worker import start_worker
from sqlalchemy import select

from toolshed import create_app, mail
from toolshed.extensions import db
from toolshed.models import Loan, Member, Tool, now
from toolshed.reminders import remind, remind_all


@pytest.fixture
def overdue(app):
    """Kim has had Ann's ladder for fifteen days, and Ada Ann's saw since today."""
    with app.app_context():
        people = {member.name: member for member in db.session.scalars(select(Member))}
        for name, borrower, days in (("Ladder", "kim", 15), ("Saw", "ada", 0)):
            tool = Tool(name=name, owner=people["ann"])
            db.session.add(Loan(tool=tool, borrower=people[borrower], borrowed_at=now() - timedelta(days=days)))
        db.session.commit()


def sent(app):
    folder = Path(app.config["MAIL_FOLDER"])
    return [message_from_bytes(file.read_bytes()) for file in folder.iterdir()] if folder.exists() else []


# region: test-remind
def test_who_keeps_a_tool_too_long_is_reminded_once(app, overdue):
    with app.app_context():
        remind_all.delay()
        remind_all.delay()
    [message] = sent(app)
    assert message["To"] == "kim@example.org"
    assert message["Subject"] == "Please bring back: Ladder"
# endregion


# region: test-retry
def test_a_mail_that_fails_is_tried_again(app, overdue, monkeypatch):
    send, failures = mail.send, [OSError("no route to host")]

    def send_at_the_second_try(message):
        if failures:
            raise failures.pop()
        send(message)

    monkeypatch.setattr(mail, "send", send_at_the_second_try)
    with app.app_context():
        remind.apply(args=[1], throw=False)
    assert len(sent(app)) == 1
# endregion


def test_a_loan_that_is_gone_is_nobodys_reminder(app):
    with app.app_context():
        remind.delay(99)
    assert sent(app) == []


def test_a_tool_that_came_back_meanwhile_is_nobodys_reminder(app, overdue):
    with app.app_context():
        db.session.get(Loan, 1).returned_at = now()
        db.session.commit()
        remind.delay(1)
    assert sent(app) == []


# region: test-worker
def test_a_worker_takes_the_task_from_the_queue(app, overdue, tmp_path):
    queue = {"broker_url": "memory://", "broker_transport_options": {"polling_interval": 0.05}, "task_ignore_result": True}
    served = create_app({**app.config, "CELERY": queue})
    celery = served.extensions["celery"]
    with start_worker(celery, pool="solo", perform_ping_check=False, shutdown_timeout=20):
        with served.app_context():
            remind.apply_async(args=[1])
    assert len(sent(app)) == 1  # leaving the block waits for the worker to finish what it took
# endregion


# region: test-redis
@pytest.fixture
def redis_url(tmp_path):
    """A Redis of this test's own, which listens on a file."""
    command = ["redis-server", "--port", "0", "--unixsocket", tmp_path / "redis.sock", "--dir", tmp_path, "--save", ""]
    redis = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        next(line for line in redis.stdout if "ready to accept" in line.lower())
        yield f"redis+socket://{tmp_path}/redis.sock"
    finally:
        redis.terminate()
        redis.communicate(timeout=20)


@pytest.mark.skipif(not shutil.which("redis-server"), reason="no Redis on this machine")
def test_a_worker_process_takes_the_task_from_redis(app, overdue, redis_url, tmp_path):
    env = {
        **os.environ, "REDIS_URL": redis_url, "DATABASE_URL": app.config["SQLALCHEMY_DATABASE_URI"],
        "TOOLSHED_SECRET_KEY": "only for tests", "TOOLSHED_MAIL_FOLDER": app.config["MAIL_FOLDER"],
    }
    command = [sys.executable, "-s", "-m", "celery", "--app", "make_celery", "worker", "--pool", "solo"]
    queueing = create_app({**app.config, "CELERY": {"broker_url": redis_url, "task_ignore_result": True}})
    with queueing.app_context():
        remind.delay(1)
    with open(tmp_path / "worker.log", "w") as log:
        worker = subprocess.Popen(command, cwd=Path(__file__).parents[1], env=env, stdout=log, stderr=log)
    try:
        deadline = time.monotonic() + 30
        while not sent(app) and worker.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
    finally:
        worker.terminate()
        worker.wait(timeout=30)
    assert [message["To"] for message in sent(app)] == ["kim@example.org"], (tmp_path / "worker.log").read_text()
# endregion
