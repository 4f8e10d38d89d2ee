import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const lesson = { key: 'default', pathname: '/courses/flask-training/6.1' };

beforeEach(() => vi.resetModules());

afterEach(() => vi.restoreAllMocks());

/** A document that came by what the browser calls it. */
async function arrived(type: 'navigate' | 'reload' | 'back_forward') {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type } as PerformanceNavigationTiming]);
  const scrollTo = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
  return { scrollTo, ...(await import('./placeAtArrival')) };
}

test('a place of another document of the tab is not restored', async () => {
  const { keyOfPlace } = await arrived('navigate');

  expect(keyOfPlace(lesson)).not.toBe(lesson.pathname);
});

test.each(['reload', 'back_forward'] as const)(
  'after a %s the place of this address is restored',
  async type => {
    const { followPlace, keyOfPlace } = await arrived(type);

    followPlace();

    expect(keyOfPlace(lesson)).toBe(lesson.pathname);
  },
);

test('a reader who has scrolled before the program came stays there, also after a reload', async () => {
  const { scrollTo, followPlace, keepPlace, keyOfPlace } = await arrived('reload');
  followPlace();
  vi.spyOn(window, 'scrollY', 'get').mockReturnValue(700);
  window.dispatchEvent(new Event('scroll'));

  expect(keyOfPlace(lesson)).not.toBe(lesson.pathname);
  keepPlace();

  expect(scrollTo).toHaveBeenCalledWith(0, 700);
});

test('what is left is kept under its address, and an entry of the history under its own key', async () => {
  const { keepPlace, keyOfPlace } = await arrived('navigate');

  keepPlace();

  expect(keyOfPlace(lesson)).toBe(lesson.pathname);
  expect(keyOfPlace({ ...lesson, key: 'k1' })).toBe('k1');
});
