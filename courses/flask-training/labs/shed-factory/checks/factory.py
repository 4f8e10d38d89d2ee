create_app = getattr(module, "create_app", None)
assert callable(create_app), "There is no function create_app yet. Write def create_app(config=None) and return the application."
first, second = (create_app({"SECRET_KEY": "for this check"}) for _ in range(2))
assert hasattr(first, "test_client"), "create_app returns no application. End it with return app."
assert first is not second, "create_app returned the same application twice. Make the Flask object inside of the function."
endpoints = {rule.endpoint for rule in first.url_map.iter_rules()} - {"static"}
assert endpoints == {"tools.index", "tools.add"}, (
    f"The endpoints are {sorted(endpoints)}. Put both views on Blueprint(\"tools\", __name__) and register it in create_app."
)
answer = client.get("/")
assert answer.status_code == 200 and set(answer.json) == {"shed", "tools"}, (
    f"GET / should still answer with shed and tools, but it was {answer.status}."
)
