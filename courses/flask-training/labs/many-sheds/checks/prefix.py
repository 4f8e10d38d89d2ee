import inspect
import secrets

shed, tool = f"shed-{secrets.token_hex(2)}", f"axe {secrets.token_hex(2)}"
made = module.create_app({shed: ["saw", tool], "harbour": ["ladder"]})
made.config["PROPAGATE_EXCEPTIONS"] = True
visitor = made.test_client()

for view, wanted in ((module.index, []), (module.show, ["number"])):
    taken = list(inspect.signature(view).parameters)
    assert taken == wanted, (
        f"The view {view.__name__} still takes {taken}. Take shed out of the values in a url_value_preprocessor of the blueprint, "
        "and keep it on g."
    )
answer = visitor.get(f"/{shed}/")
assert answer.status_code == 200, f"/{shed}/ is a shed, but the answer was {answer.status}. Give the blueprint the prefix /<shed>."
assert answer.json == {"shed": shed, "tools": [f"/{shed}/0", f"/{shed}/1"]}, (
    f"/{shed}/ answers {answer.json}. Put the shed into each address that is built, in a function under url_defaults."
)
shown = visitor.get(f"/{shed}/1").json
assert shown == {"tool": tool, "all": f"/{shed}/"}, f"/{shed}/1 answers {shown}."
assert visitor.get(f"/{shed}/{2 + secrets.randbelow(50)}").status_code == 404, "A tool that is not there should be a 404."
seen = client.get("/mill-lane/")
assert seen.status_code == 200 and seen.json["tools"] == ["/mill-lane/0", "/mill-lane/1"], f"/mill-lane/ answers {seen.status}: {seen.text}"
