"""Celery, tied to the application: a task sees the same configuration and the same database as a view."""

from celery import Celery, Task


# region: celery
def init_app(app):
    class TaskInContext(Task):
        def __call__(self, *args, **kwargs):
            with app.app_context():
                return self.run(*args, **kwargs)

    celery = Celery(app.name, task_cls=TaskInContext)
    celery.config_from_object(app.config["CELERY"])
    celery.set_default()
    app.extensions["celery"] = celery
    return celery
# endregion
