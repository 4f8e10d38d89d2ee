"""What holds everywhere. TOOLSHED_… variables and create_app(config) override it; secrets come only from there."""

# region: session-settings
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_SAMESITE = "Lax"
REMEMBER_COOKIE_SECURE = True
REMEMBER_COOKIE_SAMESITE = "Lax"
REMEMBER_COOKIE_DURATION = 30 * 24 * 3600
# endregion

SQLALCHEMY_DATABASE_URI = "sqlite:///toolshed.db"
