import secrets

URL = "/api/v1/tools"

name, notes = f"axe {secrets.token_hex(2)}", secrets.token_hex(4)
answer = client.post(URL, json={"name": name, "notes": notes})
assert answer.status_code == 201, f"Creating a tool should be answered 201, but it was {answer.status}."
assert answer.location, "The answer does not say where the new tool is. Send the header Location, built by url_for."
seen = answer.json
assert (seen["name"], seen["notes"]) == (name, notes), f"The answer should represent the new tool, but it is {seen}."
read = client.get(answer.location)
assert read.status_code == 200 and read.json == answer.json, f"Location leads to {answer.location}, which answers {read.status}: {read.text}"
bare = client.post(URL, json={"name": name})
assert bare.status_code == 201 and bare.json["notes"] == "", f"notes may be left out and are empty then, but the answer was {bare.status}."
assert bare.location != answer.location, "Two tools have the same address."
