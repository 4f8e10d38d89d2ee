import { useLayoutEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Block } from '../passages/passages';

export const HOST = 'passage-host';

type HostedProps = { block: Block; className: string; children: ReactNode };

/**
 * Hangs something at a paragraph of the text, which React did not make: a node of its own after the paragraph (inside a list's item),
 * so that it is heard where it belongs and the text's own nodes stay as they are. On a wide page the style sheet moves it aside.
 */
export function Hosted({ block, className, children }: HostedProps) {
  const [host] = useState(() => document.createElement('div'));
  useLayoutEffect(() => hang(host, block.element), [host, block]);
  useLayoutEffect(() => host.setAttribute('class', `${HOST} ${className}`), [host, className]);
  return createPortal(children, host);
}

/** After those that hang there already; the returned function takes it away. */
function hang(host: HTMLElement, paragraph: HTMLElement): () => void {
  let last: Element = paragraph;
  while (last.nextElementSibling?.classList.contains(HOST)) last = last.nextElementSibling;
  if (paragraph.tagName === 'LI') paragraph.append(host);
  else last.after(host);
  return () => host.remove();
}

/** The paragraph that a host hangs at. */
export function paragraphOf(host: HTMLElement): Element {
  if (host.parentElement?.tagName === 'LI') return host.parentElement;
  let paragraph: Element = host;
  while (paragraph.classList.contains(HOST) && paragraph.previousElementSibling) {
    paragraph = paragraph.previousElementSibling;
  }
  return paragraph;
}
