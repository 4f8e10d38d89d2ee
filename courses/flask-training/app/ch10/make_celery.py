"""What a worker loads: `celery --app make_celery worker`, and `celery --app make_celery beat` for the timetable."""

from toolshed import create_app

app = create_app()
celery = app.extensions["celery"]
