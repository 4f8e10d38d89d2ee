import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from toolshed import create_app
from toolshed.settings import sqlalchemy_uri

HERE = Path(__file__).parents[1]


def environment(tmp_path, **more):
    return {
        **os.environ, "PORT": "0", "WEB_CONCURRENCY": "1", "TOOLSHED_SECRET_KEY": "only for tests",
        "DATABASE_URL": f"sqlite:///{tmp_path}/served.db", "PYTHONDONTWRITEBYTECODE": "1", **more,
    }


# region: gunicorn-process
@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The address of a real gunicorn that serves the migrated application on a free port."""
    env = environment(tmp_path_factory.mktemp("served"))
    gunicorn = subprocess.Popen(
        [sys.executable, "-s", "-m", "gunicorn", "wsgi:app"], cwd=HERE, env=env, stderr=subprocess.PIPE, text=True)
    try:
        for line in gunicorn.stderr:
            if found := re.search(r"Listening at: (http://127\.0\.0\.1:\d+)", line):
                yield found.group(1)
                break
        else:
            pytest.fail("gunicorn did not start")
    finally:
        gunicorn.terminate()
        gunicorn.communicate(timeout=20)


def test_gunicorn_serves_the_application(server):
    with urlopen(f"{server}/health/live") as answer:
        assert answer.status == 200
        assert answer.headers["Server"] == "gunicorn"
        assert answer.read() == b'{"status":"ok"}\n'


def test_static_files_are_served_with_a_lifetime(server):
    with urlopen(Request(f"{server}/static/toolshed.css", method="HEAD")) as answer:
        assert answer.headers["Cache-Control"] == "public, max-age=3600"
# endregion


@pytest.mark.skipif(not shutil.which("nginx"), reason="no nginx on this machine")
def test_nginx_accepts_the_configuration(tmp_path):
    lines = (HERE / "deploy/nginx.conf").read_text().replace("listen 443 ssl;", "listen 127.0.0.1:8443;").splitlines()
    served = "\n".join(line for line in lines if "ssl_certificate" not in line)  # the certificates are on the server
    places = "".join(f"{kind}_temp_path t; " for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (tmp_path / "nginx.conf").write_text(f"pid nginx.pid; events {{}}\nhttp {{ access_log off; {places}\n{served}\n}}\n")
    command = ["nginx", "-t", "-p", tmp_path, "-c", "nginx.conf", "-e", "stderr"]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr


def test_without_a_secret_key_nothing_starts(tmp_path):
    env = environment(tmp_path)
    del env["TOOLSHED_SECRET_KEY"]
    ended = subprocess.run(
        [sys.executable, "-s", "-c", "import wsgi"], cwd=HERE, env=env, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr.startswith("Set TOOLSHED_SECRET_KEY")


@pytest.mark.parametrize("url, uri", [
    ("postgres://shed:pw@db.example/shed", "postgresql+psycopg://shed:pw@db.example/shed"),
    ("postgresql://shed:pw@db.example/shed", "postgresql+psycopg://shed:pw@db.example/shed"),
    ("sqlite:///toolshed.db", "sqlite:///toolshed.db"),
])
def test_a_hosts_database_url_becomes_one_for_sqlalchemy(url, uri):
    assert sqlalchemy_uri(url) == uri


# region: test-proxy
@pytest.mark.parametrize("hops, address", [(0, "127.0.0.1"), (1, "203.0.113.9"), (2, "6.6.6.6")])
def test_only_our_own_proxies_are_believed(tmp_path, hops, address):
    from flask import request

    app = create_app({"PROXY_HOPS": hops, "SQLALCHEMY_DATABASE_URI": "sqlite://"})
    app.add_url_rule("/who", "who", lambda: request.remote_addr)
    forwarded = {"X-Forwarded-For": "6.6.6.6, 203.0.113.9"}
    assert app.test_client().get("/who", headers=forwarded).text == address
# endregion


# region: test-proxy-protocol
@pytest.mark.parametrize("hops, addresses", [(1, "203.0.113.9"), (2, "203.0.113.9, 10.0.0.5")])
def test_links_keep_the_protocol_behind_one_proxy_and_two(hops, addresses):
    from flask import url_for

    app = create_app({"PROXY_HOPS": hops, "SQLALCHEMY_DATABASE_URI": "sqlite://"})
    app.add_url_rule("/link", "link", lambda: url_for("link", _external=True))
    forwarded = {"X-Forwarded-For": addresses, "X-Forwarded-Proto": "https"}
    assert app.test_client().get("/link", headers=forwarded).text == "https://localhost/link"
# endregion


# region: test-hosts
def test_a_request_for_another_host_is_refused(app):
    app.config["TRUSTED_HOSTS"] = ["shed.example.org"]
    client = app.test_client()
    assert client.get("/health/live", base_url="https://shed.example.org").status_code == 200
    assert client.get("/health/live", base_url="https://evil.example").status_code == 400
# endregion


# region: test-health
def test_without_a_database_we_are_alive_and_not_ready(tmp_path):
    app = create_app({"SQLALCHEMY_DATABASE_URI": f"sqlite:///{tmp_path}/no/such/folder/toolshed.db"})
    client = app.test_client()
    assert client.get("/health/live").status_code == 200
    assert client.get("/health/ready").status_code == 503
# endregion


# region: test-cache
def test_the_numbers_are_counted_once_a_minute(tmp_path):
    from toolshed.extensions import cache, db
    from toolshed.models import Member

    app = create_app({"SECRET_KEY": "x", "SQLALCHEMY_DATABASE_URI": f"sqlite:///{tmp_path}/cached.db"})
    client = app.test_client()
    with app.app_context():
        db.create_all()
    assert "0 members" in client.get("/statistics").text
    with app.app_context():
        db.session.add(Member(name="Ann", email="ann@example.org", password_hash=""))
        db.session.commit()
    assert "0 members" in client.get("/statistics").text
    with app.app_context():
        cache.clear()
    assert "1 members" in client.get("/statistics").text
# endregion


def test_the_procfile_names_a_module_that_exists():
    lines = dict(line.split(": ", 1) for line in (HERE / "Procfile").read_text(encoding="utf-8").splitlines())
    assert lines["web"].endswith("gunicorn wsgi:app")
    assert lines["worker"].startswith("celery --app make_celery worker")
    assert lines["release"] == "flask --app wsgi db upgrade"
