import { texts } from '@/lib/texts';

/** A person's name; somebody whom the service has not met by name has a short mark instead, so that rows can be told apart. */
export const nameOf = ({ name, learner }: { name?: string | null; learner: string }): string =>
  name ?? texts.invigilation.unnamed(learner.slice(0, 8));
