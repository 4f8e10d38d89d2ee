"""What goes over the wire, and what may come back."""

from marshmallow import Schema, fields, pre_load, validate


# region: tool-schema
class ToolSchema(Schema):
    id = fields.Integer(dump_only=True)
    name = fields.String(required=True, validate=validate.Length(min=1, max=80))
    notes = fields.String(validate=validate.Length(max=500), load_default="")
    owner = fields.Pluck("MemberSchema", "name", dump_only=True)
    lent = fields.Function(lambda tool: tool.loan is not None)

    @pre_load
    def strip(self, data, **options):
        return {key: value.strip() if isinstance(value, str) else value for key, value in data.items()}


class MemberSchema(Schema):
    name = fields.String()
# endregion
