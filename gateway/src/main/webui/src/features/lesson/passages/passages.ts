import type { Passage } from '@/lib/api/notes';
import { EXCERPT } from '@/lib/excerpt';
import { alike } from './alike';

/**
 * Paragraphs by what they say. A lesson's paragraphs have no ids of their own, so a mark names one by the heading above it, a hash
 * of its text, its place under that heading and its beginning. `findBlock` is the one place that decides which paragraph of today's
 * text is meant; docs/adr/0019-paragraphs-by-what-they-say.md says why so.
 */
export type Block = {
  element: HTMLElement;
  /** Normalised. */
  text: string;
  anchor: string | null;
  ordinal: number;
  fingerprint: string;
};

/** Half of the letters' triples in common: a corrected sentence is the same paragraph, another one is not. */
const SAME = 0.5;
const SAME_HEADING = 0.1;

/** What can be marked: the text's own children, and the items of its lists. Headings are anchors, footnotes belong to their line. */
export function blocksOf(text: HTMLElement): Block[] {
  const blocks: Block[] = [];
  let anchor: string | null = null;
  let ordinal = 0;
  for (const child of text.children) {
    if (!(child instanceof HTMLElement) || child.matches('.passage-host, .footnotes, hr')) continue;
    if (/^H[2-6]$/.test(child.tagName)) {
      if (child.id) {
        anchor = child.id;
        ordinal = 0;
      }
      continue;
    }
    const parts = /^[OU]L$/.test(child.tagName) ? [...child.children] : [child];
    for (const element of parts) {
      const said = wordsOf(element);
      if (!(element instanceof HTMLElement) || said === '') continue;
      blocks.push({ element, text: said, anchor, ordinal: ordinal++, fingerprint: fingerprint(said) });
    }
  }
  return blocks;
}

export const passageOf = (block: Block, quote: string | null): Passage => ({
  anchor: block.anchor,
  fingerprint: block.fingerprint,
  ordinal: block.ordinal,
  excerpt: block.text.slice(0, EXCERPT).trim(),
  quote: quote === null ? null : quote.slice(0, EXCERPT),
});

/**
 * The paragraph that was meant: the one that says the same, best under the same heading and nearest to its old place; else the one
 * that says nearly the same; else none, and the mark has lost its paragraph.
 */
export function findBlock(passage: Passage, blocks: Block[]): Block | undefined {
  const same = blocks.filter(block => block.fingerprint === passage.fingerprint);
  if (same.length > 0) return nearest(passage, same);
  const scored = blocks.map(block => ({ block, score: likeness(passage, block) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best < SAME) return undefined;
  return nearest(
    passage,
    scored.filter(({ score }) => score === best).map(({ block }) => block),
  );
}

function likeness({ excerpt, anchor }: Passage, block: Block): number {
  const share = alike(excerpt, block.text.slice(0, EXCERPT));
  return share >= SAME && block.anchor === anchor ? share + SAME_HEADING : share;
}

function nearest({ anchor, ordinal }: Passage, blocks: Block[]): Block | undefined {
  const away = (block: Block) =>
    (block.anchor === anchor ? 0 : 1_000_000) + Math.abs(block.ordinal - ordinal);
  return blocks.toSorted((one, other) => away(one) - away(other))[0];
}

export const normalise = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What a reader sees or hears of it: code without its bar, pictures by their text. */
function wordsOf(element: Element): string {
  const code = element.matches('figure.code') ? element.querySelector('pre > code')?.textContent : undefined;
  const pictures = [...element.querySelectorAll('img')].map(picture => picture.alt);
  return normalise([code ?? element.textContent, ...pictures].join(' '));
}

/** 53 bits of cyrb53, as 14 hexadecimal digits: it tells the paragraphs of one lesson apart and protects nothing. */
function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const bits = 4294967296 * (2097151 & low) + (high >>> 0);
  return bits.toString(16).padStart(14, '0');
}
