import secrets

shed, tool = f"shed-{secrets.token_hex(2)}", f"axe {secrets.token_hex(2)}"
made = module.create_app({shed: ["saw", tool], "harbour": ["ladder"]})
made.config["PROPAGATE_EXCEPTIONS"] = True
visitor = made.test_client()
for path in ("/health", "/"):
    try:
        answer = visitor.get(path)
    except (AttributeError, KeyError) as error:
        raise AssertionError(
            f"{path} has no shed, and failed with {type(error).__name__}. On a blueprint, before_app_request and app_url_value_preprocessor run for "
            "every page: take the forms without app. And url_defaults asks whether g has a shed at all."
        ) from None
    assert answer.status_code == 200, (
        f"{path} has no shed, and was answered {answer.status}. before_request on a blueprint guards its own views; "
        "before_app_request would guard all."
    )
links = visitor.get("/").json
assert links == [f"/{shed}/", "/harbour/"], f"The start page should link both sheds, but it links {links}."
