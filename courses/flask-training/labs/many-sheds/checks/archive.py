import secrets

shed, tool = f"shed-{secrets.token_hex(2)}", f"axe {secrets.token_hex(2)}"
made = module.create_app({shed: ["saw", tool], "harbour": ["ladder"]})
made.config["PROPAGATE_EXCEPTIONS"] = True
visitor = made.test_client()
answer = visitor.get(f"/archive/{shed}/")
assert answer.status_code == 200, (
    f"/archive/{shed}/ answers {answer.status}. Register the blueprint once more, with url_prefix and a name of its own."
)
links = answer.json["tools"]
assert links == [f"/archive/{shed}/0", f"/archive/{shed}/1"], (
    f"The archive links {links[0]} and leads out of itself. url_for(\".show\"), with a dot, means the blueprint that is being visited."
)
back = visitor.get(links[1]).json
assert back == {"tool": tool, "all": f"/archive/{shed}/"}, f"{links[1]} answers {back}. Let all of its links begin with a dot."
endpoints = {rule.endpoint for rule in made.url_map.iter_rules()}
assert {"archive.index", "archive.show", "tools.index", "tools.show"} <= endpoints, f"The endpoints are {sorted(endpoints)}."
inside = visitor.get(f"/{shed}/").json["tools"]
assert inside[0] == f"/{shed}/0", f"Outside of the archive, links lead to {inside[0]}."
