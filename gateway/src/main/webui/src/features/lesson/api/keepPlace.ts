import { http, path } from '@/lib/http';

/** Remembers where the reader is. A lost one is no loss: the next scroll sends another. */
export async function keepPlace(course: string, section: string, anchor: string | null): Promise<void> {
  await http
    .put<undefined>(path`/api/progress/me/courses/${course}/place`, { section, anchor }, { keepalive: true })
    .catch(() => undefined);
}
