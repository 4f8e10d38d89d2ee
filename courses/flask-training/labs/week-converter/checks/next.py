import secrets

year = 2000 + secrets.randbelow(100)
for week in (module.Week(year, 3), module.Week(year, 9), module.Week(2025, 52), module.Week(2026, 53)):
    text = f"{week.year}-W{week.number:02}"
    answer = client.get(f"/weeks/{text}").json
    assert "next" in answer, 'The answer has no "next" yet. Add url_for("show", week=week.following).'
    wanted = f"/weeks/{week.following.year}-W{week.following.number:02}"
    assert answer["next"] == wanted, (
        f"After {text} comes {wanted}, but the page links {answer['next']}. "
        "to_url has to write the very form that regex reads, with a leading zero."
    )
    assert client.get(answer["next"]).status_code == 200, f"The page of {text} links {answer['next']}, which is not found."
with app.test_request_context():
    built = app.url_for("show", week=module.Week(year, 5))
assert built == f"/weeks/{year}-W05", f"url_for with Week({year}, 5) gives {built}. Let to_url do the writing, not the view."
