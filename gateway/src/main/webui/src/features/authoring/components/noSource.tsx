import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/States';
import type { Problem } from '@/lib/http';
import { texts } from '@/lib/texts';

const words = texts.authoring.none;

/** Why there is nothing to edit, where it is known. */
export function noSource(problem: Problem): ReactNode {
  switch (problem.type) {
    case 'source-not-kept':
      return <EmptyState title={words.notKept}>{words.notKeptText}</EmptyState>;
    case 'not-staff':
      return <EmptyState title={words.notStaff}>{words.notStaffText}</EmptyState>;
    case 'section-not-found':
    case 'course-not-found':
      return <EmptyState title={words.notThere}>{words.notThereText}</EmptyState>;
    default:
      return null;
  }
}
