"""What a WSGI server loads: `gunicorn wsgi:app`."""

from toolshed import create_app
from toolshed.logs import configure_logging

# region: wsgi
configure_logging()
app = create_app()
if not app.config["SECRET_KEY"]:
    raise SystemExit("Set TOOLSHED_SECRET_KEY, for instance to the output of: python -c 'import secrets; print(secrets.token_hex())'")
# endregion
