import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { components } from '@/generated/api/progress-service';
import type { Whole } from '@/lib/api';
import { progressQuery } from '@/lib/api/progress';
import { http, path } from '@/lib/http';

type LabMark = Whole<components['schemas']['LabMark']>;

/** Reports that the checks have passed here. Without a network it waits and is sent when there is one again. */
export function useSolveLab(course: string, lab: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => http.put<LabMark>(path`/api/progress/me/courses/${course}/labs/${lab}`, undefined),
    onSuccess: mark => {
      client.setQueryData(
        progressQuery(course).queryKey,
        known => known && { ...known, labs: [...known.labs.filter(other => other.lab !== mark.lab), mark] },
      );
      void client.invalidateQueries({ queryKey: ['progress', course] });
    },
  });
}
