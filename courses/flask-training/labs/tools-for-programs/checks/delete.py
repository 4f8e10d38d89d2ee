import secrets

URL = "/api/v1/tools"

place = f"{URL}/{client.post(URL, json={'name': f'axe {secrets.token_hex(2)}'}).json['id']}"
answer = client.delete(place)
assert answer.status_code != 405, "There is no view for DELETE yet. Add one with @api.delete."
assert answer.status_code == 204 and not answer.data, f"DELETE should answer 204 with an empty body, but it was {answer.status}."
assert client.get(place).status_code == 404 and client.delete(place).status_code == 404, "A tool that was deleted should be a 404 from then on."
