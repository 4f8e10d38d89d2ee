import { announce } from '@/lib/announce';
import { texts } from '@/lib/texts';

/**
 * Gives every block of code under `host` its bar and copy button. The code's text is copied exactly: the line numbers are
 * drawn by the style sheet and are no text. `C` on a focused block copies too.
 */
export function equipCode(host: HTMLElement): () => void {
  nameRegions(host);
  const undo = [...host.querySelectorAll<HTMLElement>('figure.code')].map(equip);
  return () => undo.forEach(act => act());
}

/** The renderer calls every output "Output" and every part of a file by the file; regions are told apart by their names. */
function nameRegions(host: HTMLElement): void {
  host.querySelectorAll('.code-output pre').forEach((output, index) => {
    output.setAttribute('aria-label', texts.ui.output(index + 1));
  });
  const times = new Map<string, number>();
  host.querySelectorAll('pre[aria-label]').forEach(pre => {
    const name = pre.getAttribute('aria-label') ?? '';
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    if (before > 0) pre.setAttribute('aria-label', texts.ui.again(name, before + 1));
  });
}

function equip(figure: HTMLElement): () => void {
  const pre = figure.querySelector<HTMLElement>('pre');
  if (!pre) return () => undefined;
  const bar = figure.querySelector('figcaption') ?? addBar(figure);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'code-copy';
  button.append(texts.ui.copy);
  button.setAttribute('aria-label', texts.ui.copyCode(pre.getAttribute('aria-label') ?? texts.ui.code));
  const copy = () => void copyText(pre.textContent, button);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'c' && !event.ctrlKey && !event.metaKey && !event.altKey) copy();
  };
  button.addEventListener('click', copy);
  pre.addEventListener('keydown', onKey);
  bar.append(button);
  return () => {
    button.remove();
    pre.removeEventListener('keydown', onKey);
  };
}

/** Code without a title has no bar; its language stands there then. */
function addBar(figure: HTMLElement): HTMLElement {
  const bar = document.createElement('figcaption');
  const name = document.createElement('span');
  name.className = 'code-title';
  name.append(figure.dataset['language'] ?? '');
  bar.append(name);
  figure.prepend(bar);
  return bar;
}

async function copyText(text: string, button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text.replace(/\n$/, ''));
    announce(texts.ui.copied);
    button.classList.add('is-done');
    setTimeout(() => button.classList.remove('is-done'), 2000);
  } catch {
    announce(texts.ui.notCopied);
  }
}
