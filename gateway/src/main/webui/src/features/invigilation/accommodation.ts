import type { Exam } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import type { GiveAccommodation, Person } from './api/invigilation';
import { wholeNumber } from './numbers';

/** What is typed, as it is typed. */
export type Form = { percent: string; closesAt: string; attempts: string; reason: string };

export type Troubles = Partial<Record<keyof Form | 'person' | 'nothing', string>>;

const words = texts.invigilation.accommodation.troubles;

/** What stands in the way, by field; empty when it may be sent. */
export function troublesIn(form: Form, person: Person | null, exam: Exam): Troubles {
  const troubles: Troubles = {};
  const percent = wholeNumber(form.percent || '0', 0, 200);
  const attempts = wholeNumber(form.attempts || '0', 0, 100);
  if (person === null) troubles.person = words.person;
  if (percent === null) troubles.percent = words.percent;
  if (attempts === null) troubles.attempts = words.attempts;
  if (form.reason.trim() === '') troubles.reason = words.reason;
  if (form.closesAt && exam.closesAt && new Date(form.closesAt) <= new Date(exam.closesAt)) {
    troubles.closesAt = words.closesAt;
  }
  if (percent === 0 && attempts === 0 && form.closesAt === '') troubles.nothing = words.nothing;
  return troubles;
}

export function givenBy(form: Form, person: Person): GiveAccommodation {
  return {
    learner: person.learner,
    extraPercent: Number(form.percent || '0'),
    closesAt: form.closesAt ? new Date(form.closesAt).toISOString() : null,
    extraAttempts: Number(form.attempts || '0'),
    reason: form.reason.trim(),
  };
}
