import { sectionsOf, type Course } from '@/lib/api/content';

/** Says of each link to a section which number it has, for paper, where it cannot be followed; one that names the number already is left alone. */
export function numberLinks(text: HTMLElement, course: Course): void {
  const sections = sectionsOf(course);
  for (const link of text.querySelectorAll<HTMLAnchorElement>('a[href^="/courses/"]')) {
    const address = /^\/courses\/[^/]+\/([^/#?]+)/.exec(link.getAttribute('href') ?? '')?.[1];
    const number = sections.find(({ id, number: of }) => id === address || of === address)?.number;
    if (number !== undefined && !link.textContent.includes(number)) link.dataset['section'] = number;
  }
}
