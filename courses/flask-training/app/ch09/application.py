"""Elastic Beanstalk looks for a module and a variable of this name."""

from wsgi import app as application  # noqa: F401
