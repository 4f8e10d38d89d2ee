import re

import pytest


# region: test-500
@pytest.fixture
def broken(app):
    app.add_url_rule("/broken", "broken", lambda: 1 / 0)
    app.add_url_rule("/api/broken", "api_broken", lambda: 1 / 0)
    app.config.update(TESTING=False, PROPAGATE_EXCEPTIONS=False)
    return app.test_client()


def test_a_failure_tells_the_visitor_a_number_and_the_log_the_rest(broken, caplog):
    answer = broken.get("/broken")
    assert answer.status_code == 500
    assert "ZeroDivisionError" not in answer.text
    incident = re.search(r"incident ([0-9a-f]{8})", answer.text).group(1)
    assert f"incident {incident} at GET /broken" in caplog.text
    assert "ZeroDivisionError" in caplog.text


def test_a_program_gets_a_problem_document(broken):
    answer = broken.get("/api/broken")
    assert (answer.status_code, answer.mimetype) == (500, "application/problem+json")
    assert re.fullmatch("[0-9a-f]{8}", answer.json["incident"])
# endregion


def test_an_error_without_a_page_of_ours_still_has_its_status(client):
    assert client.delete("/").status_code == 405
