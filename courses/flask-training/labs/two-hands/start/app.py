"""Tools that two people want at the same moment. The views below are right for one person only."""

from flask import Flask, abort, request, url_for
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)


class Tool(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    holder: Mapped[str] = mapped_column(nullable=True)
    thanks: Mapped[int] = mapped_column(default=0)


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db.init_app(app)
with app.app_context():
    db.create_all()


@app.post("/tools")
def create():
    # Your turn: the question below is a courtesy. What if the name is taken right after it?
    if db.session.scalar(select(Tool).where(Tool.name == request.form["name"])):
        abort(409, "This name is taken.")
    tool = Tool(name=request.form["name"])
    db.session.add(tool)
    db.session.commit()
    return "", 201, {"Location": url_for("read", tool_id=tool.id)}


@app.get("/tools/<int:tool_id>")
def read(tool_id):
    tool = db.get_or_404(Tool, tool_id)
    return {"name": tool.name, "holder": tool.holder, "thanks": tool.thanks}


@app.post("/tools/<int:tool_id>/borrow")
def borrow(tool_id):
    # Your turn: let one statement ask and take.
    tool = db.get_or_404(Tool, tool_id)
    tool.holder = request.form["who"]
    db.session.commit()
    return read(tool_id)


@app.post("/tools/<int:tool_id>/thank")
def thank(tool_id):
    # Your turn: add one, in the database.
    return read(tool_id)


# Your turn: DELETE /tools/<id>.
