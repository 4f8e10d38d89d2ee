import secrets

place = client.post("/tools", data={"name": f"drill {secrets.token_hex(4)}"}).location
kept = client.post("/tools", data={"name": f"plane {secrets.token_hex(4)}"}).location
answer = client.delete(place)
assert answer.status_code != 405, "There is no view for DELETE yet. Add one with @app.delete, and find the tool by get_or_404."
assert answer.status_code == 204, f"DELETE {place} should answer 204, but it was {answer.status}."
assert client.get(place).status_code == 404, f"{place} was deleted and is still there. Commit."
assert client.delete(place).status_code == 404, "A second DELETE of the same tool should be a 404."
assert client.get(kept).status_code == 200, "Another tool was deleted as well. Delete the one object, or say where."
