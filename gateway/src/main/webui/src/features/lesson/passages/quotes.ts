import { normalise, type Block } from './passages';

/** The words that are selected in one paragraph, and that paragraph; undefined when nothing is, or more than one. */
export function selectedIn(blocks: Block[]): { block: Block; quote: string } | undefined {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const block = blocks.find(({ element }) => element.contains(range.commonAncestorContainer));
  const quote = normalise(selection.toString());
  return block && quote !== '' && block.text.includes(quote) ? { block, quote } : undefined;
}

/** Where these words stand in the paragraph, whatever elements and line breaks lie between them. */
export function rangeOf(quote: string, { element }: Block): Range | undefined {
  const letters: { node: Text; offset: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('.passage-host, button')) continue;
    for (let offset = 0; offset < node.data.length; offset++) {
      const letter = /\s/.test(node.data.charAt(offset)) ? ' ' : node.data.charAt(offset);
      if (letter === ' ' && (text === '' || text.endsWith(' '))) continue;
      text += letter;
      letters.push({ node, offset });
    }
  }
  const start = letters[text.indexOf(quote)];
  const end = letters[text.indexOf(quote) + quote.length - 1];
  if (!text.includes(quote) || !start || !end) return undefined;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset + 1);
  return range;
}
