import secrets

shed, tool = f"shed-{secrets.token_hex(2)}", f"axe {secrets.token_hex(2)}"
made = module.create_app({shed: ["saw", tool], "harbour": ["ladder"]})
made.config["PROPAGATE_EXCEPTIONS"] = True
visitor = made.test_client()
made.add_url_rule("/<shed>/tomorrow", "tools.tomorrow", lambda **values: "open")  # a view of the blueprint, yet to be written
name = f"shed-{secrets.token_hex(3)}"
for path in (f"/{name}/", f"/{name}/0"):
    try:
        status = visitor.get(path).status_code
    except LookupError:
        raise AssertionError(f"There is no shed {name}, and {path} breaks. Abort with 404 in a before_request of the blueprint.") from None
    assert status == 404, f"There is no shed {name}, but {path} answers {status}. The name comes from the visitor: check it in a hook."
assert visitor.get(f"/{name}/tomorrow").status_code == 404, (
    "Each view checks for itself, and the one that somebody adds tomorrow will forget it. Check in a before_request of the blueprint."
)
assert visitor.get(f"/{shed}/tomorrow").text == "open", f"The shed {shed} exists, but a further view of it is not reached."
