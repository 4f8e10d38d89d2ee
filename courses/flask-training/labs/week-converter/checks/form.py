import secrets

year = 2000 + secrets.randbelow(100)
for text in (f"{year}-W7", f"{year}-7", f"{year}-W012", f"x{year}-W12", f"{year}-W1x", "soon"):
    try:
        status = client.get(f"/weeks/{text}").status_code
    except ValueError as error:
        raise AssertionError(
            f"/weeks/{text} reached your code, which failed with {error}. Let the pattern in regex refuse it first."
        ) from None
    assert status == 404, (
        f"/weeks/{text} answers {status} instead of 404. Say in regex how many digits there are: one page should have one address."
    )
