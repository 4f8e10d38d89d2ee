import { expect, test } from 'vitest';
import { shown } from './shown';

const bodyOf = (html: string): string => /<body>([\s\S]*)<\/body>/.exec(shown(html))?.[1] ?? '';

test('words and structure of an answer are shown', () => {
  expect(
    bodyOf(
      '<!doctype html><title>x</title><h1 class="big">Hello</h1><table><tr><td colspan="2">A</td></tr></table>',
    ),
  ).toContain('<h1 class="big">Hello</h1>');
});

test.each([
  '<script>alert(1)</script>',
  '<style>body{}</style>',
  '<link rel="stylesheet" href="/static/x.css">',
  '<iframe src="/me"></iframe>',
  '<meta http-equiv="refresh" content="0;url=/logout">',
  '<base href="https://example.org">',
  '<svg onload="alert(1)"></svg>',
])('%s is not shown', html => {
  expect(bodyOf(`<p>kept</p>${html}`)).toBe('<p>kept</p>');
});

test('nothing in an answer asks a server for something', () => {
  const body = bodyOf(
    '<a href="/logout">out</a><img src="/me" alt="a"><form action="/x"><button formaction="/y" onclick="z()">b</button></form><p style="background:url(/me)">c</p>',
  );
  expect(body).not.toMatch(/\b(href|src|action|formaction|onclick|style)=/);
  expect(body).toContain('<a title="/logout"><u>out</u></a>');
  expect(body).toContain('alt="a"');
});
