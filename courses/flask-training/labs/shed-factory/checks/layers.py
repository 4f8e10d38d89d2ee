import os
import secrets

assert hasattr(module, "create_app"), "Write create_app first: the check before this one says how."
number, name = secrets.randbelow(5) + 4, f"Shed {secrets.token_hex(2)}"
key = {"SECRET_KEY": "for this check"}


def settings(config):
    made = module.create_app({**key, **config})
    return made.config.get("SHED_NAME"), made.config.get("MOST_TOOLS")


assert settings({}) == ("Toolshed", 3), f"By default name and limit are {settings({})}, not ('Toolshed', 3)."
try:
    os.environ["TOOLSHED_MOST_TOOLS"] = str(number)
    os.environ["TOOLSHED_SHED_NAME"] = "From outside"
    seen = settings({})
    assert seen[1] != str(number), (
        f"TOOLSHED_MOST_TOOLS={number} arrived as the text {seen[1]!r}. from_prefixed_env reads values as JSON and gives a number."
    )
    assert seen == ("From outside", number), (
        f"With TOOLSHED_MOST_TOOLS={number} in the environment, name and limit are {seen}. "
        'Call app.config.from_prefixed_env("TOOLSHED") in create_app, after the defaults.'
    )
    seen = settings({"SHED_NAME": name})
    assert seen == (name, number), (
        f"create_app was called with the name {name!r} but uses {seen[0]!r}. The argument is the top layer: apply it last."
    )
    full = module.create_app({**key, "MOST_TOOLS": 1}).test_client()
    statuses = [full.post("/tools", data={"name": tool}).status_code for tool in ("saw", "axe")]
    assert statuses == [201, 409], (
        f"A shed with MOST_TOOLS 1 answered {statuses} to two tools instead of [201, 409]. Let the view read current_app.config."
    )
finally:
    os.environ.pop("TOOLSHED_MOST_TOOLS", None)
    os.environ.pop("TOOLSHED_SHED_NAME", None)
