"""The tools, in memory: enough until there is a database. Knows nothing of HTTP."""

from dataclasses import dataclass
from itertools import count


# region: shed
@dataclass
class Tool:
    id: int
    name: str
    owner: str
    notes: str = ""


class Shed:
    def __init__(self):
        self._tools = {}
        self._ids = count(1)

    def all(self):
        return sorted(self._tools.values(), key=lambda tool: tool.name.lower())

    def get(self, tool_id):
        return self._tools.get(tool_id)

    def add(self, name, owner, notes=""):
        tool = Tool(next(self._ids), name, owner, notes)
        self._tools[tool.id] = tool
        return tool

    def remove(self, tool):
        del self._tools[tool.id]
# endregion
