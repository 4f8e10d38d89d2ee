import secrets

URL = "/api/v1/tools"

name, notes = f"axe {secrets.token_hex(2)}", secrets.token_hex(4)
made = client.post(URL, json={"name": name, "notes": notes})
place = f"{URL}/{made.json['id']}"
answer = client.patch(place, json={"notes": notes + "!"})
assert answer.status_code != 405, "There is no view for PATCH yet. Add one with @api.patch."
assert answer.status_code == 200, f"A change of the notes alone was answered {answer.status}. name need not be sent with PATCH."
assert client.get(place).json == {**made.json, "notes": notes + "!"}, (
    f"Only the notes were sent, but the tool is {client.get(place).json} now. Update the fields that came, leave the others."
)
for body, status in (({"name": " "}, 422), ({"owner": "eve"}, 422), ({"id": 1}, 422), ([1], 400), ({"notes": 7}, 422)):
    seen = client.patch(place, json=body).status_code
    assert seen == status, f"PATCH with {body} was answered {seen} instead of {status}. Check by the same function as with POST."
assert client.get(place).json["owner"] == made.json["owner"], "A PATCH that was refused has changed the owner."
assert client.patch(f"{URL}/{10**6 + secrets.randbelow(999)}", json={"notes": ""}).status_code == 404, "An unknown tool is a 404."
