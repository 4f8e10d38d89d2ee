"""What holds everywhere. TOOLSHED_… variables and create_app(config) override it; secrets come only from there."""

SHED_NAME = "Toolshed"
SEND_FILE_MAX_AGE_DEFAULT = 3600  # seconds for which a browser may keep a static file unasked
MAX_CONTENT_LENGTH = 4 * 1024 * 1024  # a photo and a few words

# region: session-settings
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_SAMESITE = "Lax"
REMEMBER_COOKIE_SECURE = True
REMEMBER_COOKIE_SAMESITE = "Lax"
REMEMBER_COOKIE_DURATION = 30 * 24 * 3600
# endregion

SQLALCHEMY_DATABASE_URI = "sqlite:///toolshed.db"
