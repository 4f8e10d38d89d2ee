/** A piece of a line and how the style sheet colours it. */
export type Piece = { text: string; kind?: Kind };
type Kind = 'c-key' | 'c-str' | 'c-num' | 'c-fn' | 'c-bi' | 'c-com';

const words = (text: string): Set<string> => new Set(text.split(' '));

const KEYWORDS = words(
  'and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield match case',
);
const BUILT_IN = words(
  'True False None self abs all any bool bytes dict enumerate filter float int isinstance iter len list map max min next object open print property range repr reversed round set sorted staticmethod str sum super tuple type zip Exception KeyError LookupError TypeError ValueError',
);

const STRING =
  /[rbfuRBFU]{0,2}(?:"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)/;
const PYTHON = new RegExp(
  `(?<com>#[^\\n]*)|(?<str>(?<!\\w)${STRING.source})|(?<num>@[\\w.]+|\\b\\d[\\w.]*)|(?<word>[A-Za-z_]\\w*)`,
  'g',
);
const HTML =
  /(?<com><!--[\s\S]*?-->|\{#[\s\S]*?#\})|(?<key>\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\})|(?<fn><\/?[a-zA-Z][\w-]*|\/?>)|(?<str>"[^"{}\n]*")/g;

/** The lines of a program or a template, in coloured pieces. What it does not know stays plain; nothing of the text is lost. */
export function highlight(path: string, text: string): Piece[][] {
  if (path.endsWith('.py')) return inLines(pieces(text, PYTHON, python));
  if (/\.(html|jinja2?|xml|svg)$/.test(path)) return inLines(pieces(text, HTML, byGroup));
  return inLines([{ text }]);
}

type Named = Record<string, string | undefined>;

function pieces(
  text: string,
  pattern: RegExp,
  kindOf: (found: Named, before: string, after: string) => Kind | undefined,
) {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (match.index > from) found.push({ text: text.slice(from, match.index) });
    const kind = kindOf(match.groups ?? {}, text.slice(from, match.index), text.slice(end, end + 1));
    found.push(kind ? { text: match[0], kind } : { text: match[0] });
    from = end;
  }
  if (from < text.length) found.push({ text: text.slice(from) });
  return found;
}

const byGroup = (found: Named): Kind | undefined =>
  (['com', 'key', 'fn', 'str'] as const)
    .map(name => (found[name] ? (`c-${name}` as const) : undefined))
    .find(Boolean);

function python(found: Named, _before: string, after: string): Kind | undefined {
  const { com, str, num, word } = found;
  if (com) return 'c-com';
  if (str) return 'c-str';
  if (num) return 'c-num';
  if (!word) return undefined;
  if (KEYWORDS.has(word)) return 'c-key';
  if (BUILT_IN.has(word)) return 'c-bi';
  return after === '(' ? 'c-fn' : undefined;
}

function inLines(found: Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of found) {
    piece.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...piece, text });
    });
  }
  return lines;
}
