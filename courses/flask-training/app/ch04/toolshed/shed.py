"""The tools, in memory: enough until there is a database. Knows nothing of HTTP."""

from dataclasses import dataclass
from itertools import count


@dataclass
class Tool:
    id: int
    name: str
    owner: str
    notes: str = ""
    photo: str | None = None


class Shed:
    def __init__(self):
        self._tools = {}
        self._ids = count(1)

    def all(self):
        return sorted(self._tools.values(), key=lambda tool: tool.name.lower())

    def get(self, tool_id):
        return self._tools.get(tool_id)

    def named(self, name):
        return next((tool for tool in self._tools.values() if tool.name.lower() == name.lower()), None)

    def add(self, name, owner, notes="", photo=None):
        tool = Tool(next(self._ids), name, owner, notes, photo)
        self._tools[tool.id] = tool
        return tool

    def remove(self, tool):
        del self._tools[tool.id]
