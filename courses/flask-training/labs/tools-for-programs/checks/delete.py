import secrets

URL = "/api/v1/tools"

place = f"{URL}/{client.post(URL, json={'name': f'axe {secrets.token_hex(2)}'}).json['id']}"
answer = client.delete(place)
assert answer.status_code != 405, "There is no view for DELETE yet. Add one with @api.delete."
assert answer.status_code == 204 and not answer.data, f"DELETE should answer 204 with an empty body, but it was {answer.status}."
gone = client.get(place).status_code, client.delete(place).status_code
assert gone == (404, 404), f"A tool that was deleted should be a 404 from then on, for GET and DELETE, but they answer {gone}."
