"""No view is open by mistake."""

import pytest

# region: public
PUBLIC = {
    "static", "photos.show", "tools.index", "tools.show", "auth.login", "auth.register",
    "api.list_tools", "api.read_tool", "statistics.show", "health.live", "health.ready", "languages.choose",
}
# endregion


def refused(answer):
    return answer.status_code in (401, 403) or (answer.location or "").startswith("/login")


# region: walk
def test_strangers_reach_only_what_is_public(app, client):
    reached, adapter = set(), app.url_map.bind("localhost")
    for rule in app.url_map.iter_rules():
        url = adapter.build(rule.endpoint, {name: 1 for name in rule.arguments})
        for method in rule.methods - {"OPTIONS", "HEAD"}:
            with client.open(url, method=method, json={} if method in ("POST", "PATCH") else None) as answer:
                if not refused(answer):
                    reached.add(rule.endpoint)
    assert reached == PUBLIC
# endregion


# region: test-csrf
@pytest.mark.parametrize("path", ["/logout", "/tools/new", "/tools/1/remove"])
def test_a_form_without_its_token_changes_nothing(app, client_of, path):
    ann = client_of("ann")
    app.config["WTF_CSRF_ENABLED"] = True
    assert ann.post(path, data={"name": "Ladder"}).status_code == 400


def test_the_token_of_the_page_is_accepted(client, with_csrf):
    token = with_csrf(client, "/login")
    form = {"email": "ann@example.org", "password": "correct horse battery", "csrf_token": token}
    assert client.post("/login", data=form).status_code == 302
# endregion
