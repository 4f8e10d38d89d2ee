import { useEffect } from 'react';

/** Sets the document's title, most particular first: "6.1 Introduction to Flask-Login · Lectern". */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = title ? `${title} · Lectern` : 'Lectern';
  }, [title]);
}
