"""What holds everywhere. TOOLSHED_… variables and create_app(config) override it."""

# region: settings
SHED_NAME = "Toolshed"
SEND_FILE_MAX_AGE_DEFAULT = 3600  # seconds for which a browser may keep a static file unasked
# endregion
