import pytest

from toolshed import paragraphs


@pytest.mark.parametrize("text, blocks", [
    ("", []),
    ("one", ["one"]),
    ("one\n\ntwo", ["one", "two"]),
    ("one\r\n\r\n\r\n\r\ntwo\n", ["one", "two"]),
    ("one\nline", ["one\nline"]),
])
def test_blank_lines_separate_paragraphs(text, blocks):
    assert paragraphs(text) == blocks
