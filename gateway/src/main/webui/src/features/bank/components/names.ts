import { sectionsOf, type Course } from '@/lib/api/content';
import { texts } from '@/lib/texts';
import type { Facet } from '../api/bank';

const words = texts.bank;

/** Says what a value of a facet means; a value without words of its own stands for itself. */
export function nameOf(facet: Facet, value: string, course: Course | undefined): string {
  switch (facet) {
    case 'chapter': {
      const chapter = course?.chapters.find(one => one.id === value);
      return chapter ? words.chapterName(chapter.number, chapter.title) : value || words.gone;
    }
    case 'section':
      return sectionName(value, course);
    case 'type':
      return look(words.types, value);
    case 'pool':
      return look(words.pools, value);
    case 'bloom':
      return look(words.blooms, value);
    case 'state':
      return look(words.states, value);
    case 'objective':
    case 'difficulty':
    case 'tag':
      return value;
  }
}

export function sectionName(id: string, course: Course | undefined): string {
  const section = course ? sectionsOf(course).find(one => one.id === id) : undefined;
  return section ? words.sectionName(section.number, section.title) : id;
}

const look = (names: Record<string, string>, value: string): string => names[value] ?? value;
