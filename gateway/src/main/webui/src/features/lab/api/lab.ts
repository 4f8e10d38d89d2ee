import { queryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/content-service';
import type { Whole } from '@/lib/api';
import { http, path, Problem } from '@/lib/http';
import { keepLab, keptLab } from './keptLab';

export type Lab = Whole<components['schemas']['LabView']>;
export type LabFile = Lab['files'][number];

/** A release changes it seldom, and a task must not change while somebody solves it. Where nobody answers, the lab is as it was last read here. */
export const labQuery = (course: string, lab: string) =>
  queryOptions({
    queryKey: ['lab', course, lab],
    queryFn: async ({ signal }) => {
      const address = path`/api/content/courses/${course}/labs/${lab}`;
      try {
        const read = await http.get<Lab>(address, { signal });
        void keepLab(address, read);
        return read;
      } catch (failure) {
        const kept = failure instanceof Problem && nobodyAnswered(failure) && (await keptLab(address));
        if (kept) return kept;
        throw failure;
      }
    },
    staleTime: 60 * 60_000,
    networkMode: 'always',
  });

const nobodyAnswered = ({ status }: Problem): boolean => status === 0 || status >= 500;
