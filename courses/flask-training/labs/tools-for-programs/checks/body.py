import secrets

URL = "/api/v1/tools"

def attempt(data, kind):
    try:
        return client.post(URL, data=data, content_type=kind).status_code
    except (TypeError, AttributeError, ValueError) as error:
        raise AssertionError(
            f"The body {data} broke the view: {error}. Valid JSON may be a list or a number: "
            "check with isinstance(body, dict) before you use it."
        ) from None


name = secrets.token_hex(3)
json = "application/json"
for data, kind, status, advice in (
    (f'{{"name": "{name}"}}', "text/plain", 415, "Use get_json() without force: it demands the type of JSON, which no form sends."),
    (f"name={name}", "application/x-www-form-urlencoded", 415, "get_json() without force refuses it."),
    (f'{{"name": "{name}"', json, 400, "get_json() without silent refuses broken JSON."),
    (f'["{name}"]', json, 400, "Valid JSON of another shape is your task: demand a dictionary."),
    (str(secrets.randbelow(100)), json, 400, "Demand a dictionary."),
    ("null", json, 400, "null is valid JSON, and no object."),
):
    answer = attempt(data, kind)
    assert answer == status, f"The body {data} of the type {kind} was answered {answer} instead of {status}. {advice}"
