import { texts } from '@/lib/texts';

/** A student without an own visit has no name here yet; a few letters of the id tell them apart. */
export const nameOf = ({ name, learner }: { name: string | null; learner: string }): string =>
  name ?? `${texts.classroom.unnamed} (${learner.slice(0, 8)})`;
