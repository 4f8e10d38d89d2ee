"""What holds everywhere. TOOLSHED_… variables and create_app(config) override it."""

# region: settings
SHED_NAME = "Toolshed"
# endregion
