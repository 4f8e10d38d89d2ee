import { queryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/quiz-service';
import type { Known, Whole } from '../api';
import { http, path } from '../http';
import type { GivenAnswer, PaperQuestion, ReviewQuestion } from './quiz';

type Schemas = components['schemas'];

/** What a learner wants to practise; `session` narrows what was missed to an earlier session. */
export type PracticeScope =
  | { scope: 'all' | 'unseen' }
  | { scope: 'missed'; session?: string }
  | { scope: 'chapter'; chapter: string }
  | { scope: 'sections'; sections: readonly string[] }
  | { scope: 'objectives'; objectives: readonly string[] };

export type PracticeWish = PracticeScope & { items?: number };

/** What there is to practise, and how much of it is not met yet or was missed the last time. */
export type PracticeOffer = Omit<Known<Schemas['OfferView'], 'unfinished'>, 'sections'> & {
  sections: SectionOffer[];
};
export type SectionOffer = Whole<
  Pick<Schemas['SectionOffer'], 'section' | 'questions' | 'unseen' | 'missed'>
>;

export type Certainty = 'sure' | 'unsure';

/** What is said of an answer at once. `right`: it earned every point. */
export type Feedback = Omit<Whole<Schemas['FeedbackView']>, 'certainty' | 'review'> & {
  certainty: Certainty;
  review: ReviewQuestion;
};

export type PracticeSession = Omit<Whole<Schemas['SessionView']>, 'questions' | 'feedback'> & {
  questions: PaperQuestion[];
  feedback: Feedback[];
};

export const offerQuery = (course: string) =>
  queryOptions({
    queryKey: ['quiz', course, 'practice'],
    queryFn: ({ signal }) =>
      http.get<PracticeOffer>(`/api/quiz/practice?course=${encodeURIComponent(course)}`, { signal }),
  });

export const practiceQuery = (session: string) =>
  queryOptions({
    queryKey: ['quiz', 'practice', session],
    queryFn: ({ signal }) => http.get<PracticeSession>(path`/api/quiz/practice/${session}`, { signal }),
  });

/** @param key makes a repeated request find the session that the first one started */
export const startPractice = (course: string, wish: PracticeWish, key: string): Promise<PracticeSession> =>
  http.post<PracticeSession>(
    '/api/quiz/practice',
    { course, ...wish },
    { headers: { 'Idempotency-Key': key } },
  );

/** Each question is answered once; the same answer again is answered the same. */
export const answerPractice = (
  session: string,
  answer: { position: number; answer: GivenAnswer; certainty: Certainty },
): Promise<Feedback> => http.post<Feedback>(path`/api/quiz/practice/${session}/answers`, answer);
