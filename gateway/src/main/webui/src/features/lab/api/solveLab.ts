import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { components } from '@/generated/api/progress-service';
import type { Whole } from '@/lib/api';
import { progressQuery } from '@/lib/api/progress';
import { http, path, Problem } from '@/lib/http';
import { sessionQuery } from '@/lib/session';

type LabMark = Whole<components['schemas']['LabMark']>;

const RETRY_MS = 5_000;

/** Reports that the checks have passed here. Without a network it waits and is sent when there is one again. */
export function useSolveLab(course: string, lab: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => http.put<LabMark>(path`/api/progress/me/courses/${course}/labs/${lab}`, undefined),
    // A page that was opened without a network does not hear that there is none: it tries until somebody answers.
    retry: (_failures, error) => error instanceof Problem && error.status === 0,
    retryDelay: RETRY_MS,
    onSuccess: mark => {
      client.setQueryData(
        progressQuery(course).queryKey,
        known => known && { ...known, labs: [...known.labs.filter(other => other.lab !== mark.lab), mark] },
      );
      void client.invalidateQueries({ queryKey: ['progress', course] });
      // Somebody answers again, so the page may learn who is here.
      if (client.getQueryData(sessionQuery.queryKey) === undefined)
        void client.invalidateQueries(sessionQuery);
    },
  });
}
