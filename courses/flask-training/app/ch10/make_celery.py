"""What a worker loads: `celery --app make_celery worker`, and `celery --app make_celery beat` for the timetable.

Celery takes a name `app` in this module for itself first, so the Flask application must not be called that here.
"""

from toolshed import create_app

celery = create_app().extensions["celery"]
