"""Logging: one line per event on standard error, where the platform collects it."""

from logging.config import dictConfig


# region: logging
def configure_logging():
    """Call it before the application is made: Flask keeps its hands off a logger that has a handler."""
    dictConfig({
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"level": "INFO", "handlers": ["stderr"]},
    })
# endregion
