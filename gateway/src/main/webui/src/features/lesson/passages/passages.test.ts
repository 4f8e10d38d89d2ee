import { expect, test } from 'vitest';
import { blocksOf, findBlock, passageOf, type Block } from './passages';
import { rangeOf } from './quotes';

const COOKIE = 'Flask’s session cookie is signed, not encrypted. Whoever holds it can read it.';
const LOADER = 'On a later request Flask-Login holds an id, a string, and asks you to turn it into a user.';
const LESSON = `
  <p>HTTP forgets.</p>
  <h2 id="cookie">What is in the cookie</h2>
  <p>${COOKIE}</p>
  <ul><li>HttpOnly and a path</li><li>neither Secure nor SameSite</li></ul>
  <aside class="admonition tip"><p class="admonition-title">Tip</p><p>Set both.</p></aside>
  <h2 id="loader">The user loader</h2>
  <p>${LOADER}</p>
  <figure class="code"><figcaption><span>app.py</span><button>Copy</button></figcaption>
    <pre><code><span class="line">import flask\n</span></code></pre></figure>
  <p>Yes.</p><p>No.</p><p>Yes.</p>
  <section class="footnotes"><ol><li>A footnote.</li></ol></section>`;

function blocks(html: string): Block[] {
  const text = document.createElement('div');
  text.innerHTML = html;
  return blocksOf(text);
}

const marked = (words: string) => {
  const block = blocks(LESSON).find(({ text }) => text.includes(words));
  if (!block) throw new Error(words);
  return passageOf(block, null);
};
const found = (words: string, html: string) => findBlock(marked(words), blocks(html))?.text;

test('paragraphs are the text’s children and the items of its lists, each under its heading', () => {
  expect(blocks(LESSON).map(({ text, anchor, ordinal }) => [anchor, ordinal, text.slice(0, 13)])).toEqual([
    [null, 0, 'HTTP forgets.'],
    ['cookie', 0, 'Flask’s sessi'],
    ['cookie', 1, 'HttpOnly and '],
    ['cookie', 2, 'neither Secur'],
    ['cookie', 3, 'TipSet both.'],
    ['loader', 0, 'On a later re'],
    ['loader', 1, 'import flask'],
    ['loader', 2, 'Yes.'],
    ['loader', 3, 'No.'],
    ['loader', 4, 'Yes.'],
  ]);
});

test('a paragraph is named by hash, place and beginning, not by its markup', () => {
  const [plain] = blocks('<p>Call login_user\n  now</p>');
  const [marked] = blocks('<p>Call <code>login_user</code> now</p>');
  expect(plain && passageOf(plain, null)).toEqual(marked && passageOf(marked, null));
  expect(plain?.fingerprint).toMatch(/^[0-9a-f]{14}$/);
});

test('what stands before and around a paragraph does not move its mark', () => {
  const moved = LESSON.replace(
    '<p>HTTP forgets.</p>',
    '<p>New.</p><p>HTTP forgets.</p><p>Newer.</p>',
  ).replace(`<p>${COOKIE}</p>`, `<p>Before.</p><p>${COOKIE}</p>`);
  expect(found('HTTP forgets', moved)).toBe('HTTP forgets.');
  expect(found('signed, not', moved)).toBe(COOKIE);
});

test('a paragraph that went under another heading keeps its mark', () => {
  const moved = LESSON.replace(`<p>${COOKIE}</p>`, '').replace(
    `<p>${LOADER}</p>`,
    `<p>${LOADER}</p><p>${COOKIE}</p>`,
  );
  expect(found('signed, not', moved)).toBe(COOKIE);
});

test('a paragraph whose heading was given another anchor keeps its mark', () => {
  expect(found('signed, not', LESSON.replace('id="cookie"', 'id="the-cookie"'))).toBe(COOKIE);
});

test('of paragraphs that say the same the one at the old place is meant', () => {
  const [first, second] = blocks(LESSON).filter(({ text }) => text === 'Yes.');
  const today = blocks(LESSON);
  expect(first && findBlock(passageOf(first, null), today)?.ordinal).toBe(2);
  expect(second && findBlock(passageOf(second, null), today)?.ordinal).toBe(4);
});

test('a corrected sentence is the same paragraph', () => {
  const corrected = COOKIE.replace(
    'Whoever holds it can read it.',
    'Who has it, reads it; nobody changes it.',
  );
  expect(found('signed, not', LESSON.replace(COOKIE, corrected))).toBe(corrected);
});

test('of a paragraph that was parted the beginning keeps the mark', () => {
  const parted = LESSON.replace('. Whoever', '.</p><p>Whoever');
  expect(found('signed, not', parted)).toBe('Flask’s session cookie is signed, not encrypted.');
});

test('a paragraph that was written anew or taken away has lost its mark', () => {
  expect(found('signed, not', LESSON.replace(COOKIE, 'Sessions live in Redis and expire.'))).toBeUndefined();
  expect(found('signed, not', LESSON.replace(`<p>${COOKIE}</p>`, ''))).toBeUndefined();
  expect(findBlock(marked('Yes.'), [])).toBeUndefined();
});

test('words are found across elements and line breaks', () => {
  const [block] = blocks('<p>It is <em>signed,\n   not</em> encrypted.</p>');
  expect(block && rangeOf('signed, not encrypted', block)?.toString()).toBe('signed,\n   not encrypted');
  expect(block && rangeOf('sealed', block)).toBeUndefined();
});
