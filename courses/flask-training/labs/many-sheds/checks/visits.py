import secrets

shed, tool = f"shed-{secrets.token_hex(2)}", f"axe {secrets.token_hex(2)}"
made = module.create_app({shed: ["saw", tool], "harbour": ["ladder"]})
made.config["PROPAGATE_EXCEPTIONS"] = True
visitor = made.test_client()
def number(application, name):
    with application.app_context():
        return module.visits.of(name)


for method in ("init_app", "note", "of"):
    assert hasattr(module.visits, method), f"Visits has no method {method} yet."
assert number(made, shed) == 0, f"Nobody has been in {shed} yet, but visits.of says {number(made, shed)}."
turns = secrets.randbelow(4) + 2
for _ in range(turns):
    visitor.get(f"/{shed}/")
visitor.get("/health")
counted = number(made, shed)
assert counted == turns, f"{shed} was visited {turns} times, but visits.of says {counted}. Note each visit in the hook."
visitor.get(f"/archive/{shed}/1")
assert number(made, shed) == turns + 1, "A visit in the archive counts as well: the hook belongs to the blueprint, wherever it is mounted."
assert number(made, "harbour") == 0, f"Nobody has been in the harbour, but visits.of says {number(made, 'harbour')}."
twin = module.create_app({shed: ["plane"]})
assert number(twin, shed) == 0, (
    f"A second application begins with {number(twin, shed)} visits of the first. State belongs into app.extensions, made by init_app, "
    "and not to self: one Visits serves many applications."
)
twin.test_client().get(f"/{shed}/")
counted = number(made, shed), number(twin, shed)
assert counted == (turns + 1, 1), f"Two applications share their visits: {counted}. Read them from current_app.extensions."
name = f"shed-{secrets.token_hex(3)}"
visitor.get(f"/{name}/")
assert number(made, name) == 0, "A shed that does not exist was counted. Note the visit after the check."
