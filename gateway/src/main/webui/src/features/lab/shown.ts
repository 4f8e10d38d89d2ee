const GONE = 'script, style, link, meta, base, iframe, object, embed, frame, frameset, template, svg, math';
const KEPT_ATTRIBUTES = new Set([
  'alt',
  'checked',
  'class',
  'colspan',
  'disabled',
  'for',
  'id',
  'lang',
  'name',
  'placeholder',
  'rowspan',
  'scope',
  'selected',
  'title',
  'type',
  'value',
]);

/**
 * A page that the learner's program made, for a frame without any rights: its words and their structure, nothing that asks a server for
 * something. Links and pictures show where they would lead.
 */
export function shown(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  page.querySelectorAll(GONE).forEach(element => element.remove());
  for (const element of page.body.querySelectorAll('*')) {
    const target =
      element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action');
    for (const name of element.getAttributeNames()) {
      if (!KEPT_ATTRIBUTES.has(name)) element.removeAttribute(name);
    }
    if (target !== null && !element.hasAttribute('title')) element.setAttribute('title', target);
    if (element.tagName === 'A' && target !== null) underline(element);
  }
  return `<!doctype html><html lang="en"><head><meta name="color-scheme" content="light"></head><body>${page.body.innerHTML}</body></html>`;
}

/** Without its address a link would look like any other words. */
function underline(link: Element): void {
  const words = link.ownerDocument.createElement('u');
  words.append(...link.childNodes);
  link.append(words);
}
