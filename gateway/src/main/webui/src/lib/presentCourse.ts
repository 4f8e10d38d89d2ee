import { useEffect } from 'react';
import { useParams } from 'react-router';

/** Which course the reader is in: the address says it, or this device remembers the last one. */
const KEY = 'lectern.course';
const FIRST = 'flask-training';

export function usePresentCourse(): string {
  const { course } = useParams();
  useEffect(() => {
    if (course) enterCourse(course);
  }, [course]);
  return course ?? kept() ?? FIRST;
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The reader goes on in this course, whatever the address says. */
export function enterCourse(course: string): void {
  try {
    localStorage.setItem(KEY, course);
  } catch {
    // A browser that keeps nothing knows the course by the address alone.
  }
}
