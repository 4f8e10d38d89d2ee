import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLearner } from '@/lib/session';
import { keepPlace } from '../api/keepPlace';

const SETTLED_MS = 2000;

/** Keeps the place of a signed-in reader once it has stood still for two seconds. */
export function useReadingPlace(course: string, section: string, anchor: string | null): void {
  const learner = useLearner();
  const client = useQueryClient();
  useEffect(() => {
    if (!learner) return;
    const timer = setTimeout(() => {
      void keepPlace(course, section, anchor).then(() =>
        client.invalidateQueries({ queryKey: ['progress', course], refetchType: 'none' }),
      );
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [client, learner, course, section, anchor]);
}
