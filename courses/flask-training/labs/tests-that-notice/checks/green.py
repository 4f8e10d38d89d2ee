from trial import failures, tests

assert tests(), "There is no test in test_app.py. A test is a function whose name begins with test_."
for attempt in ("once", "a second time"):
    failed = failures(module.create_app)
    assert not failed, (
        f"The application is right, but {len(failed)} of your tests fail when they run {attempt}. "
        f"{next(iter(failed))} says: {next(iter(failed.values()))}"
    )
