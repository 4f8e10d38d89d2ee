import { expect, test } from 'vitest';
import { texts } from '@/lib/texts';
import course from '../../public/frames/course.html?raw';
import landing from '../../public/frames/landing.html?raw';
import lesson from '../../public/frames/lesson.html?raw';

/** A page takes its frame over without a word changing under the reader's eyes. */
const words = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.textContent;

test('the frames of delivered pages speak the catalogue', () => {
  for (const text of [
    texts.app.skip,
    texts.app.name,
    texts.landing.promise,
    texts.landing.lead,
    texts.landing.free,
  ]) {
    expect(words(landing)).toContain(text);
  }
  for (const text of [texts.app.skip, texts.app.name, texts.course.crumb, texts.course.chapters]) {
    expect(words(course)).toContain(text);
  }
  for (const text of [texts.app.skip, texts.app.name, texts.lesson.objectives]) {
    expect(words(lesson)).toContain(text);
  }
});
