import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { checkQuery, type Authored } from '../api/bank';
import { canBeChecked } from '../draft';

const QUIET_MS = 400;

/** The question linted and rendered by the service when the keys have rested. */
export function useCheck(course: string, question: Authored) {
  const [settled, setSettled] = useState(question);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(question), QUIET_MS);
    return () => clearTimeout(timer);
  }, [question]);
  const check = useQuery({ ...checkQuery(course, settled), enabled: canBeChecked(settled) });
  return { data: check.data, current: settled === question && check.isSuccess && !check.isFetching };
}
