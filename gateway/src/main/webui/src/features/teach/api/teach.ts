import { queryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/quiz-service';
import type { Known } from '@/lib/api';
import type {
  Available,
  BlueprintLine,
  Counts,
  Exam,
  Form,
  GroupReview,
  PaperQuestion,
  Pool,
  ReviewTerms,
  Shuffle,
} from '@/lib/api/quiz';
import { http, path } from '@/lib/http';

/** What staff alone ask of quiz-service. */
type Schemas = components['schemas'];

type BankLevel = Known<Schemas['BankLevel']>;
export type BankSection = Omit<Known<Schemas['BankSection']>, 'levels'> & { levels: BankLevel[] };
export type BankChapter = Omit<Known<Schemas['BankChapter']>, 'sections'> & { sections: BankSection[] };
export type Bank = {
  course: string;
  release: { hash: string; active?: string | null; staged?: string | null };
  chapters: BankChapter[];
};

export type WriteExam = {
  course: string;
  title: string;
  pool: Pool;
  form: Form;
  shuffle: Shuffle;
  blueprint: BlueprintLine[];
  minutes: number;
  passMark: number;
  attempts: number | null;
  counts: Counts;
  opensAt: string | null;
  closesAt: string | null;
  review: ReviewTerms;
  reviewOfGroups: GroupReview[];
  groups: string[];
};

export type Check = Omit<Known<Schemas['CheckView']>, 'serve'> & { serve: Available[] };

export type Preview = Omit<Known<Schemas['PreviewView'], 'exam'>, 'questions'> & {
  questions: PaperQuestion[];
};

export const bankQuery = (course: string) =>
  queryOptions({
    queryKey: ['quiz', course, 'bank'],
    queryFn: ({ signal }) => http.get<Bank>(path`/api/quiz/courses/${course}/bank`, { signal }),
  });

export const checkQuery = (write: WriteExam | null) =>
  queryOptions({
    queryKey: ['quiz', write?.course ?? '', 'check', write],
    queryFn: ({ signal }) => http.post<Check>('/api/quiz/exams:check', write, { signal }),
    enabled: write !== null,
    placeholderData: before => before,
    staleTime: 10_000,
  });

export const previewQuery = (exam: string) =>
  queryOptions({
    queryKey: ['quiz', 'exam', exam, 'preview'],
    queryFn: ({ signal }) => http.get<Preview>(path`/api/quiz/exams/${exam}/preview`, { signal }),
    // A paper that is looked at stays the same until it is asked for anew.
    staleTime: Infinity,
  });

/** What is being written as a student would get it; nothing of it is stored. */
export const unsavedPreviewQuery = (write: WriteExam) =>
  queryOptions({
    queryKey: ['quiz', write.course, 'preview', write],
    queryFn: ({ signal }) => http.post<Preview>('/api/quiz/exams:preview', write, { signal }),
    staleTime: Infinity,
  });

/** The exam as a file of the course's folder, to be downloaded. */
export const fileAddress = (exam: string): string => path`/api/quiz/exams/${exam}/file`;

export const createExam = (write: WriteExam): Promise<Exam> => http.post<Exam>('/api/quiz/exams', write);

/** Refused as "exam-changed" when somebody saved after that revision. */
export const editExam = (exam: string, revision: number, write: WriteExam): Promise<Exam> =>
  http.put<Exam>(path`/api/quiz/exams/${exam}`, write, { headers: { 'If-Match': `"${revision}"` } });

export const publishExam = (exam: string): Promise<Exam> =>
  http.post<Exam>(path`/api/quiz/exams/${exam}/publish`);

/** A new version in the place of the published one; refused as "exam-changed" when somebody published after that revision. */
export const renewExam = (exam: string, revision: number, write: WriteExam): Promise<Exam> =>
  http.post<Exam>(path`/api/quiz/exams/${exam}/renew`, write, { headers: { 'If-Match': `"${revision}"` } });

export const withdrawExam = (exam: string): Promise<Exam> =>
  http.post<Exam>(path`/api/quiz/exams/${exam}/withdraw`);
