import { expect, test } from 'vitest';
import { highlight } from './highlight';

const textOf = (path: string, text: string): string =>
  highlight(path, text)
    .map(line => line.map(piece => piece.text).join(''))
    .join('\n');

const kinds = (path: string, text: string): Record<string, string> =>
  Object.fromEntries(
    highlight(path, text)
      .flat()
      .filter(piece => piece.kind)
      .map(piece => [piece.text, piece.kind ?? '']),
  );

const PROGRAM = `"""A program
in two lines."""
from flask import Flask  # the import

app = Flask(__name__)


@app.get("/tools/<int:number>")
def show(number):
    return f"<h1>{number + 1}</h1>" if number != None else 'it\\'s none'
`;

test.each([
  ['app.py', PROGRAM],
  ['app.py', '"""never closed\nx = 1'],
  ['app.py', "x = 'never closed\ny = 2\n\n"],
  ['templates/base.html', '<!-- a -->\n{% block x %}<a href="/">{{ name }}</a>{% endblock %}\n'],
  ['notes.txt', 'def is no keyword here\n'],
  ['app.py', ''],
])('colouring %s loses nothing of the text', (path, text) => {
  expect(textOf(path, text)).toBe(text);
});

test('words of Python have their colours, and words in strings have none', () => {
  expect(kinds('app.py', PROGRAM)).toMatchObject({
    from: 'c-key',
    '# the import': 'c-com',
    Flask: 'c-fn',
    '@app.get': 'c-num',
    '"/tools/<int:number>"': 'c-str',
    show: 'c-fn',
    None: 'c-bi',
    "'it\\'s none'": 'c-str',
  });
  expect(kinds('app.py', PROGRAM)['in two lines."""']).toBe('c-str');
});

test('templates have the colours of their tags and of Jinja', () => {
  expect(kinds('x.html', '<a href="/">{{ name }}</a>{# no #}')).toEqual({
    '<a': 'c-fn',
    '"/"': 'c-str',
    '>': 'c-fn',
    '{{ name }}': 'c-key',
    '</a': 'c-fn',
    '{# no #}': 'c-com',
  });
});
