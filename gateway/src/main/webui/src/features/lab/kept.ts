import type { Lab } from './api/lab';

export type Files = Record<string, string>;

const key = (lab: Lab): string => `lectern.lab.${lab.course}.${lab.id}`;

export const given = (lab: Lab): Files => Object.fromEntries(lab.files.map(file => [file.path, file.text]));

/** The learner's own texts over those of the start. A file that the lab no longer has is not brought back. */
export function written(lab: Lab): Files {
  const files = given(lab);
  try {
    const kept = JSON.parse(localStorage.getItem(key(lab)) ?? '{}') as Record<string, unknown>;
    for (const [path, text] of Object.entries(kept)) {
      if (path in files && typeof text === 'string') files[path] = text;
    }
  } catch {
    // A browser that keeps nothing, or something that is not ours: the start is right.
  }
  return files;
}

/** Keeps what differs from the start, in this browser alone. False when the browser refuses. */
export function keep(lab: Lab, files: Files): boolean {
  const start = given(lab);
  const changed = Object.entries(files).filter(([path, text]) => start[path] !== text);
  try {
    if (changed.length > 0) localStorage.setItem(key(lab), JSON.stringify(Object.fromEntries(changed)));
    else localStorage.removeItem(key(lab));
    return true;
  } catch {
    return false;
  }
}
