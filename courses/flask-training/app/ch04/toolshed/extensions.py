"""The extensions, made without an application so that no module has to import the application to use them."""

from flask_wtf import CSRFProtect

# region: csrf
csrf = CSRFProtect()
# endregion
