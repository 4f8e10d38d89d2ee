import { queryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/content-service';
import type { Whole } from '@/lib/api';
import { http, path } from '@/lib/http';

export type Lab = Whole<components['schemas']['LabView']>;
export type LabFile = Lab['files'][number];

/** A release changes it seldom, and a task must not change while somebody solves it. */
export const labQuery = (course: string, lab: string) =>
  queryOptions({
    queryKey: ['lab', course, lab],
    queryFn: ({ signal }) => http.get<Lab>(path`/api/content/courses/${course}/labs/${lab}`, { signal }),
    staleTime: 60 * 60_000,
  });
