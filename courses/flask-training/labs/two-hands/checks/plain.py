import secrets

name = f"saw {secrets.token_hex(4)}"
made = client.post("/tools", data={"name": name})
assert made.status_code == 201, f"POST /tools should answer 201, but it was {made.status}."
place = made.location
assert place and place.startswith("/tools/"), f"Location should name the new tool, but it is {place}. Build it after the commit."
read = client.get(place)
assert read.status_code == 200 and read.json == {"name": name, "holder": None, "thanks": 0}, f"GET {place} answers {read.text}."
assert client.post("/tools", data={"name": name}).status_code == 409, f"There is a {name} already, but a second one is not answered 409."
missing = f"/tools/{10**6 + secrets.randbelow(1000)}"
for method, path in (("GET", missing), ("POST", missing + "/borrow"), ("POST", missing + "/thank")):
    status = client.open(path, method=method, data={"who": "ann"}).status_code
    assert status == 404, f"{method} {path} concerns a tool that is not there, but answers {status} instead of 404."
taken = client.post(place + "/borrow", data={"who": "ann"})
assert taken.status_code == 200, f"The tool is free, but borrowing it answers {taken.status}."
late = other.post(place + "/borrow", data={"who": "kim"})
assert late.status_code == 409, f"ann has the tool, and kim's attempt is answered {late.status} instead of 409. Look at rowcount."
assert client.get(place).json["holder"] == "ann", "ann had the tool, and kim's attempt took it away from her."
