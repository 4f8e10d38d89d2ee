import { infiniteQueryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/content-service';
import type { WholeBut } from '../api';
import { http, path } from '../http';
import type { Passage } from './notes';

type Schemas = components['schemas'];

export const reportKinds = ['wrong', 'unclear', 'code', 'typo', 'other'] as const;
export type ReportKind = (typeof reportKinds)[number];
export type Outcome = 'mended' | 'kept';

type Answered = { outcome: Outcome | null; answer: string | null; answeredAt: string | null };

/** A reader's own report, with what came of it. */
export type OwnReport = WholeBut<Schemas['ReportView'], Answered & { kind: ReportKind; passage: Passage }>;

/** What staff see of one: what is said, not by whom. */
export type ReportEntry = WholeBut<
  Schemas['ReportEntry'],
  Answered & { kind: ReportKind; quote: string | null; answerer: string | null }
>;
export type ReportedParagraph = WholeBut<
  Schemas['ReportedParagraph'],
  { anchor: string | null; reports: ReportEntry[] }
>;
export type ReportInbox = WholeBut<
  Schemas['ReportInbox'],
  { paragraphs: ReportedParagraph[]; next: number | null }
>;
export type ReportState = 'open' | 'answered';

export type NewReport = { section: string; passage: Passage; kind: ReportKind; text: string };

/** `key` makes a second press the same report. */
export const sendReport = (course: string, key: string, report: NewReport): Promise<unknown> =>
  http.post(path`/api/content/courses/${course}/reports`, report, { headers: { 'Idempotency-Key': key } });

export const ownReportsQuery = (course: string) =>
  infiniteQueryOptions({
    queryKey: ['content', course, 'reports', 'mine'],
    queryFn: ({ signal, pageParam }) =>
      http.get<{ reports: OwnReport[]; next: number | null }>(
        path`/api/content/courses/${course}/reports/mine` + `?cursor=${pageParam}`,
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: last => last.next,
  });

export const reportInboxQuery = (course: string, state: ReportState) =>
  infiniteQueryOptions({
    queryKey: ['content', course, 'reports', state],
    queryFn: ({ signal, pageParam }) =>
      http.get<ReportInbox>(
        path`/api/content/courses/${course}/reports` + `?state=${state}&cursor=${pageParam}`,
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: last => last.next,
  });

export const answerReports = (
  course: string,
  answer: { reports: string[]; outcome: Outcome; text: string },
): Promise<unknown> => http.post(path`/api/content/courses/${course}/reports/answer`, answer);
