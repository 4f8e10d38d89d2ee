from trial import failures, tests

assert tests(), "There is no test in test_app.py. A test is a function whose name begins with test_."
for attempt in ("the first time", "a second time"):
    for name, complaint in failures(module.create_app):
        raise AssertionError(f"The application is right, but {name} fails when it runs {attempt}: {complaint}")
