import os
import secrets

assert hasattr(module, "create_app"), "Write create_app first: the check before this one says how."
try:
    module.create_app()
except RuntimeError:
    pass
else:
    raise AssertionError(
        "create_app() started without a secret key. A key in the source is known to everybody who reads it: "
        "leave SECRET_KEY None in the defaults, and raise a RuntimeError if no layer sets it."
    )
key = secrets.token_hex(8)
try:
    os.environ["TOOLSHED_SECRET_KEY"] = f'"{key}"'
    made = module.create_app()
    assert made.config["SECRET_KEY"] == key, "TOOLSHED_SECRET_KEY is set, but the application has another key."
finally:
    del os.environ["TOOLSHED_SECRET_KEY"]
