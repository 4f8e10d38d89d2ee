import { announce } from './announce';

/** A notice that came by itself and waits until the reader closes it. */
export type ArrivedNotice = {
  id: string;
  kind?: 'exam' | 'result';
  title: string;
  text?: string;
  link?: { to: string; text: string };
  act?: { text: string; run: () => void };
};

let notices: readonly ArrivedNotice[] = [];
let muted = false;
const listeners = new Set<() => void>();

function set(next: readonly ArrivedNotice[]): void {
  notices = next;
  listeners.forEach(listener => listener());
}

/** Shows a notice; one with the same id is replaced. In the exam room nothing is shown (see `muteNotices`). */
export function showNotice(notice: ArrivedNotice): void {
  if (muted) return;
  set([...notices.filter(other => other.id !== notice.id), notice]);
  announce([notice.title, notice.text].filter(Boolean).join(' '));
}

export function closeNotice(id: string): void {
  set(notices.filter(notice => notice.id !== id));
}

/** While a running exam is on the screen, no notice but its own may come; what was shown is taken away. */
export function muteNotices(mute: boolean): void {
  muted = mute;
  if (mute) set([]);
}

export const presentNotices = (): readonly ArrivedNotice[] => notices;

export function subscribeNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
