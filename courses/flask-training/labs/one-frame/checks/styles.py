for path, wanted in (("/", ["base"]), ("/tools/1", ["base"]), ("/keeper", ["base", "admin"])):
    head = client.get(path).text.partition("</head>")[0]
    missing = [name for name in wanted if f"/static/{name}.css" not in head]
    assert "base" not in missing, (
        f"{path} has lost /static/base.css. A block of a page replaces the one of the frame: print the frame's with "
        "{{ super() }}, then add to it."
    )
    assert not missing, f"{path} does not link /static/admin.css in its head. Fill the block around the style sheets."
    assert "admin" in wanted or "/static/admin.css" not in head, f"{path} links /static/admin.css, which the keeper's page alone needs."
    assert head.count("/static/base.css") == 1, f"{path} links /static/base.css {head.count('/static/base.css')} times."
