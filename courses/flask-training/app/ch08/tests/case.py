"""What tests of both kinds share: the settings, the members, and a TestCase in the manner of Flask-Testing."""

import unittest

from flask import template_rendered
from werkzeug.security import generate_password_hash

from toolshed import create_app
from toolshed.access import Role
from toolshed.extensions import db
from toolshed.models import Member

PASSWORD = "correct horse battery"
HASH = generate_password_hash(PASSWORD, method="scrypt:1024:8:1")  # a cheap hash, made once: tests are in a hurry

# region: testing
TESTING = {
    "TESTING": True,
    "SECRET_KEY": "only for tests",
    "WTF_CSRF_ENABLED": False,
    "SESSION_COOKIE_SECURE": False,
    "REMEMBER_COOKIE_SECURE": False,
}
# endregion


def fill():
    db.create_all()
    for name, role in (("ann", Role.MEMBER), ("kim", Role.KEEPER), ("ada", Role.ADMIN)):
        db.session.add(Member(name=name, email=f"{name}@example.org", role=role, password_hash=HASH))
    db.session.commit()


# region: shed-case
class ShedCase(unittest.TestCase):
    """A fresh application with a database in memory for each test method."""

    def setUp(self):
        self.app = create_app({**TESTING, "SQLALCHEMY_DATABASE_URI": "sqlite:///:memory:"})
        with self.app.app_context():
            fill()
        self.client = self.app.test_client()
        self.rendered = []
        template_rendered.connect(self.note, self.app)

    def tearDown(self):
        template_rendered.disconnect(self.note, self.app)
        with self.app.app_context():
            db.engine.dispose()

    def note(self, sender, template, context, **extra):
        self.rendered.append((template.name, context))

    def log_in(self, name):
        self.client.post("/login", data={"email": f"{name}@example.org", "password": PASSWORD})

    def assertStatus(self, answer, status):
        self.assertEqual(answer.status_code, status)

    def assertRedirects(self, answer, location):
        self.assertIn(answer.status_code, (301, 302, 303, 307, 308))
        self.assertEqual(answer.location, location)

    def assertTemplateUsed(self, name):
        self.assertIn(name, [template for template, _ in self.rendered])

    def get_context_variable(self, name):
        return next(context[name] for _, context in reversed(self.rendered) if name in context)
# endregion
