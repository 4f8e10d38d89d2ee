import secrets

URL = "/api/v1/tools"

kept = dict(module.TOOLS)
try:
    module.TOOLS.clear()
    ids = sorted(secrets.SystemRandom().sample(range(1, 1000), 23))
    for number in reversed(ids):
        module.TOOLS[number] = {"id": number, "name": f"tool {number}", "notes": "", "owner": "ann"}
    first = client.get(URL).json
    assert [tool["id"] for tool in first["items"]] == ids[:5], (
        f"The first page should hold the 5 tools with the smallest ids, but it holds {len(first['items'])}. Sort, then cut."
    )
    page, seen, turns = client.get(f"{URL}?per_page=4").json, [], 0
    while True:
        seen += [tool["id"] for tool in page["items"]]
        turns += 1
        assert len(page["items"]) <= 4, f"per_page=4 was asked for, but a page has {len(page['items'])} tools. Keep per_page in next."
        if not page["next"]:
            break
        assert turns < 30, "next never becomes null. Send it only if tools are left."
        page = client.get(page["next"]).json
    assert seen == ids, f"Following next should show each of the {len(ids)} tools once, in order; it showed {len(seen)}: {seen}."
    for size in (11, 10**6):
        many = client.get(f"{URL}?per_page={size}").json["items"]
        assert len(many) == 10, f"per_page={size} delivered {len(many)} tools. One request must not fetch everything: cap it at 10."
    for size in ("0", "-3", "many"):
        count = len(client.get(f"{URL}?per_page={size}").json["items"])
        assert 1 <= count <= 10, f"per_page={size} delivered {count} tools. A page has at least one and at most ten."
    page = client.get(f"{URL}?per_page=3").json
    del module.TOOLS[ids[0]]
    following = [tool["id"] for tool in client.get(page["next"]).json["items"]]
    assert following == ids[3:6], (
        "A tool was deleted between two pages, and the second page skips one. Continue after the last id, not by a number of rows."
    )
    module.TOOLS.clear()
    empty = client.get(URL).json
    assert empty == {"items": [], "next": None}, f"A list without tools should be empty, but it is {empty}."
finally:
    module.TOOLS.clear()
    module.TOOLS.update(kept)
