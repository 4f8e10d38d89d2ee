import secrets

assert hasattr(module, "create_app"), "Write create_app first: the check before this one says how."
tool = f"ladder {secrets.token_hex(2)}"
first, second = (module.create_app({"SECRET_KEY": "for this check"}).test_client() for _ in range(2))
added = first.post("/tools", data={"name": tool})
assert added.status_code == 201, f"POST /tools should answer 201, but it was {added.status}."
assert first.get("/").json["tools"] == [tool], f"{tool} was added, but the shed holds {first.get('/').json['tools']}."
assert second.get("/").json["tools"] == [], (
    f"{tool} was put into the first shed and lies in the second one too. A list of the module belongs to all applications: "
    "let create_app put a new list into app.extensions, and let the views find it through current_app."
)
