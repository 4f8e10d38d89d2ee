import { queryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/quiz-service';
import type { WholeBut } from '../api';
import { http } from '../http';

type Schemas = components['schemas'];

export type ReportKind = 'wrong-key' | 'unclear' | 'typo' | 'outdated' | 'other';

/** Where the learner was shown the question. */
export type ShownIn = { session: string; position: number } | { attempt: string; position: number };

/** A report of one's own, with what came of it. */
export type OwnReport = WholeBut<
  Schemas['ReportView'],
  {
    kind: ReportKind;
    outcome: 'mended' | 'retired' | 'stays' | null;
    answer: string | null;
    answeredAt: string | null;
  }
>;

export const ownReportsQuery = (course: string) =>
  queryOptions({
    queryKey: ['quiz', course, 'own-reports'],
    queryFn: async ({ signal }) =>
      (
        await http.get<{ reports: OwnReport[] }>(`/api/quiz/reports?course=${encodeURIComponent(course)}`, {
          signal,
        })
      ).reports,
  });

/** Refused as "already-reported" while an earlier report of the same question waits. */
export const reportQuestion = (shown: ShownIn, kind: ReportKind, text: string): Promise<OwnReport> =>
  http.post<OwnReport>('/api/quiz/reports', { ...shown, kind, text });
