import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components as content } from '@/generated/api/content-service';
import type { components } from '@/generated/api/quiz-service';
import type { Whole, WholeBut } from '@/lib/api';
import type { PaperQuestion, Pool, QuestionType, ReviewQuestion } from '@/lib/api/quiz';
import { http, path } from '@/lib/http';

type Schemas = components['schemas'];
type Content = content['schemas'];

/** What staff ask of the question bank. */
export type Bloom = 'remember' | 'understand' | 'apply' | 'analyse' | 'evaluate';
export type BankState = 'active' | 'orphaned' | 'retired';

export type AuthoredOption = WholeBut<Schemas['AuthoredOption'], { value: string | null }>;
export type AuthoredMistake = WholeBut<Schemas['AuthoredMistake'], { gap: number | null }>;
export type AuthoredPair = Whole<Schemas['AuthoredPair']>;

/** A question as its author wrote it, all types in one shape. */
export type Authored = WholeBut<
  Schemas['AuthoredQuestion'],
  {
    type: QuestionType;
    options: AuthoredOption[];
    wrong: AuthoredMistake[];
    pairs: AuthoredPair[];
    tolerance: string | null;
    verify: string | null;
  }
>;

export type Entry = WholeBut<
  Schemas['BankEntry'],
  { type: QuestionType; pool: Pool; status: BankState; editedAt: string | null }
>;

export const FACETS = [
  'chapter',
  'section',
  'objective',
  'type',
  'pool',
  'difficulty',
  'bloom',
  'tag',
  'state',
] as const;
export type Facet = (typeof FACETS)[number];

export type BankPageOf = {
  total: number;
  questions: Entry[];
  next: string | null;
  counts: Record<Facet, Record<string, number>>;
};

export type Finding = WholeBut<Schemas['QuestionProblem'], { severity: 'error' | 'warning' }>;
export type Check = {
  problems: Finding[];
  yaml: string;
  preview: { question: PaperQuestion; review: ReviewQuestion } | null;
};

export type Version = WholeBut<Schemas['BankVersion'], { author: string | null; source: Authored | null }>;
export type Kept = WholeBut<
  Schemas['QuestionView'],
  {
    status: BankState;
    editedAt: string | null;
    editedBy: string | null;
    source: Authored | null;
    history: Version[];
  }
>;

export type BulkEdit = {
  questions: { id: string; version: number }[];
  addTags: string[];
  removeTags: string[];
  pool: Pool | null;
  difficulty: number | null;
};
export type BulkChanges = Whole<Schemas['BulkChanges']>;
export type Imported = WholeBut<Schemas['ImportedQuestions'], { problems: Finding[] }>;

export type Outcome = 'mended' | 'retired' | 'stays';
export type Said = WholeBut<
  Schemas['SaidOfQuestion'],
  {
    kind: 'wrong-key' | 'unclear' | 'typo' | 'outdated' | 'other';
    shownIn: 'practice' | 'attempt';
    outcome: Outcome | null;
    answer: string | null;
    answeredAt: string | null;
  }
>;
export type Reported = WholeBut<Schemas['ReportedQuestion'], { reports: Said[] }>;
export type Inbox = { open: number; questions: Reported[] };

/** Everything about the bank lies under one key: an act makes all of it stale. */
export const bankKey = (course: string) => ['quiz', course, 'questions'] as const;
const base = (course: string) => path`/api/quiz/courses/${course}/questions`;

/** @param filter as it stands in the address: q, and values of facets */
export const listQuery = (course: string, filter: string) =>
  infiniteQueryOptions({
    queryKey: [...bankKey(course), 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      http.get<BankPageOf>(
        `${base(course)}?${[filter, pageParam && `cursor=${encodeURIComponent(pageParam)}`].filter(Boolean).join('&')}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  });

export const exportAddress = (course: string, filter: string): string =>
  `${base(course)}:export${filter ? `?${filter}` : ''}`;

export const questionQuery = (course: string, question: string) =>
  queryOptions({
    queryKey: [...bankKey(course), 'one', question],
    queryFn: ({ signal }) => http.get<Kept>(`${base(course)}/${encodeURIComponent(question)}`, { signal }),
  });

export const checkQuery = (course: string, question: Authored) =>
  queryOptions({
    queryKey: [...bankKey(course), 'check', question],
    queryFn: ({ signal }) => http.post<Check>(`${base(course)}:check`, question, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

/** The paragraphs of a section that a question may point at. */
export const anchorsQuery = (course: string, section: string) =>
  queryOptions({
    queryKey: ['content', course, 'anchors', section],
    queryFn: ({ signal }) =>
      http.get<Whole<Pick<Content['LessonView'], 'anchors'>>>(
        path`/api/content/courses/${course}/lessons/${section}`,
        { signal },
      ),
    enabled: section !== '',
    staleTime: 5 * 60_000,
  });

export const inboxQuery = (course: string, answered: boolean) =>
  queryOptions({
    queryKey: [...bankKey(course), 'reports', answered],
    queryFn: ({ signal }) =>
      http.get<Inbox>(path`/api/quiz/courses/${course}/reports` + `?answered=${String(answered)}`, {
        signal,
      }),
  });

export const createQuestion = (course: string, question: Authored): Promise<Kept> =>
  http.post<Kept>(base(course), question);

/** Refused as "question-changed" when somebody saved after that version. */
export const editQuestion = (course: string, question: Authored, version: number): Promise<Kept> =>
  http.put<Kept>(`${base(course)}/${encodeURIComponent(question.id)}`, question, {
    headers: { 'If-Match': `"${version}"` },
  });

export const retireQuestion = (course: string, question: string): Promise<Kept> =>
  http.post<Kept>(`${base(course)}/${encodeURIComponent(question)}/retire`);

export const bringBack = (course: string, question: string): Promise<Kept> =>
  http.post<Kept>(`${base(course)}/${encodeURIComponent(question)}/bring-back`);

export const deleteQuestion = (course: string, question: string): Promise<void> =>
  http.delete(`${base(course)}/${encodeURIComponent(question)}`);

export const editMany = (course: string, edit: BulkEdit, dryRun: boolean): Promise<BulkChanges> =>
  http.post<BulkChanges>(`${base(course)}:edit?dryRun=${String(dryRun)}`, edit);

export const importFile = (course: string, file: File, dryRun: boolean): Promise<Imported> =>
  http.send<Imported>(`${base(course)}:import?dryRun=${String(dryRun)}`, file, {
    headers: { 'Content-Type': file.name.endsWith('.zip') ? 'application/zip' : 'application/yaml' },
  });

export const answerReports = (
  course: string,
  question: string,
  answer: { reports: string[]; outcome: Outcome; answer: string },
): Promise<Inbox> =>
  http.post<Inbox>(`${base(course)}/${encodeURIComponent(question)}/reports/answer`, answer);
