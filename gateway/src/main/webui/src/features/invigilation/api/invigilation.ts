import { queryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/quiz-service';
import type { Known } from '@/lib/api';
import { http, path } from '@/lib/http';

/** What staff ask of quiz-service about the people who sit an exam. */
type Schemas = components['schemas'];

export type Running = Known<Schemas['Running'], 'name' | 'savedAt'>;
export type Room = { serverTime: string; running: Running[]; /** Of this browser's clock. */ readAt: number };
export type Accommodation = Known<Schemas['AccommodationView'], 'name' | 'closesAt' | 'giverName'>;
export type Person = Known<Schemas['Learner']>;
export type GiveAccommodation = {
  learner: string;
  extraPercent: number;
  closesAt: string | null;
  extraAttempts: number;
  reason: string;
};
export type AddTime = { attempts: string[] | null; minutes: number; reason: string };
export type AddedTime = { extended: Known<Schemas['Extended']>[] };

const LOOK_EVERY = 5_000;

export const roomQuery = (exam: string) =>
  queryOptions({
    queryKey: ['quiz', 'exam', exam, 'running'],
    queryFn: async ({ signal }): Promise<Room> => {
      const room = await http.get<Omit<Room, 'readAt'>>(path`/api/quiz/exams/${exam}/running`, { signal });
      return { ...room, readAt: Date.now() };
    },
    refetchInterval: LOOK_EVERY,
  });

export const accommodationsQuery = (exam: string) =>
  queryOptions({
    queryKey: ['quiz', 'exam', exam, 'accommodations'],
    queryFn: async ({ signal }) =>
      (
        await http.get<{ accommodations: Accommodation[] }>(path`/api/quiz/exams/${exam}/accommodations`, {
          signal,
        })
      ).accommodations,
  });

export const peopleQuery = (exam: string, part: string) =>
  queryOptions({
    queryKey: ['quiz', 'exam', exam, 'people', part],
    queryFn: async ({ signal }) =>
      (
        await http.get<{ learners: Person[] }>(
          path`/api/quiz/exams/${exam}/learners` + `?q=${encodeURIComponent(part)}`,
          { signal },
        )
      ).learners,
    placeholderData: before => before,
  });

/** The key makes a repeated request do nothing; one is made for each time that somebody decides. */
export const giveAccommodation = (exam: string, key: string, given: GiveAccommodation) =>
  http.post<Accommodation>(path`/api/quiz/exams/${exam}/accommodations`, given, {
    headers: { 'Idempotency-Key': key },
  });

export const takeBackAccommodation = (exam: string, learner: string) =>
  http.delete<undefined>(path`/api/quiz/exams/${exam}/accommodations/${learner}`);

export const addTime = (exam: string, key: string, added: AddTime) =>
  http.post<AddedTime>(path`/api/quiz/exams/${exam}/added-time`, added, {
    headers: { 'Idempotency-Key': key },
  });
