"""What holds everywhere. TOOLSHED_… variables and create_app(config) override it; secrets come only from there."""

import os

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


# region: database-url
def sqlalchemy_uri(url):
    """What hosts put into DATABASE_URL, as SQLAlchemy wants it: with the driver's name in it."""
    for scheme in ("postgres://", "postgresql://"):
        if url.startswith(scheme):
            return "postgresql+psycopg://" + url.removeprefix(scheme)
    return url


SQLALCHEMY_DATABASE_URI = sqlalchemy_uri(os.environ.get("DATABASE_URL", "sqlite:///toolshed.db"))
# endregion

# region: proxy-settings
PROXY_HOPS = 0  # how many proxies of ours stand before us; each adds one value to X-Forwarded-For
PROXY_PROTO_HOPS = 1  # values of X-Forwarded-Proto to count back: proxies usually hand one value on
TRUSTED_HOSTS = None  # in production a list, as in TOOLSHED_TRUSTED_HOSTS='["shed.example.org"]'
# endregion

# region: cache-settings
CACHE_TYPE = "SimpleCache"  # one per process; RedisCache and CACHE_REDIS_URL to share it
CACHE_DEFAULT_TIMEOUT = 60
# endregion

# region: celery-settings
CELERY = {
    "broker_url": os.environ.get("REDIS_URL", "redis://127.0.0.1:6379/0"),
    "task_ignore_result": True,
    "task_acks_late": True,  # a worker that dies gives its task back
    "broker_connection_retry_on_startup": True,
    "beat_schedule": {"reminders": {"task": "toolshed.reminders.remind_all", "schedule": 3600.0}},
}
# endregion

SOCKET_CLIENT = None  # the Socket.IO client's name among our static files, as "socket.io.min.js"

MAIL_HOST = None
MAIL_PORT = 587
MAIL_FROM = "toolshed@shed.example.org"
