import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useLeaveGuard } from '@/components/ui/useLeaveGuard';
import { announce } from '@/lib/announce';
import { examQuery, type Exam } from '@/lib/api/quiz';
import { http, path, Problem } from '@/lib/http';
import { texts } from '@/lib/texts';
import { createExam, editExam, publishExam, renewExam, withdrawExam } from '../api/teach';
import { draftOf, groupsIn, NEW_DRAFT, toWrite, type Draft } from '../draft';

export interface Conflict {
  readonly theirs: Exam;
}

/** The draft on the screen, what of it is stored, and the acts on it; a new one begins as it is told. */
export function useDraft(course: string, stored: Exam | null, begin: Draft = NEW_DRAFT) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [exam, setExam] = useState(stored);
  const [draft, setDraft] = useState<Draft>(() => (stored ? draftOf(stored) : begin));
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  /** A new version of what is published is being written; nobody sees it before it takes the place. */
  const [renewing, setRenewing] = useState(false);
  const whole = JSON.stringify(sorted(draft));
  const dirty = exam === null || JSON.stringify(sorted(draftOf(exam))) !== whole;
  const guard = useLeaveGuard(exam === null ? JSON.stringify(sorted(begin)) !== whole : dirty);

  const take = (saved: Exam) => {
    setExam(saved);
    client.setQueryData(examQuery(saved.exam).queryKey, saved);
    client.removeQueries({ queryKey: ['quiz', 'exam', saved.exam, 'preview'] });
    void client.invalidateQueries({ queryKey: ['quiz', course, 'exams'] });
  };

  /** It has an address of its own from now on. */
  const arriveAt = (saved: Exam) => {
    guard.letGo();
    void navigate(path`/teach/exams/${saved.exam}`, { replace: true });
  };

  const store = async (revision?: number): Promise<Exam> => {
    const write = toWrite(draft, course);
    if (write === null) throw new Error('The draft is not whole');
    const saved =
      exam === null ? await createExam(write) : await editExam(exam.exam, revision ?? exam.revision, write);
    take(saved);
    setSavedAt(new Date());
    return saved;
  };

  /** Somebody else's text is fetched, so that both can be shown. */
  const meet = async (failure: Error) => {
    if (
      exam !== null &&
      failure instanceof Problem &&
      ['exam-changed', 'edited-meanwhile'].includes(failure.type)
    ) {
      setConflict({ theirs: await http.get<Exam>(path`/api/quiz/exams/${exam.exam}`) });
    }
  };

  const save = useMutation({
    mutationFn: (revision: number | undefined) => store(revision),
    onSuccess: saved => {
      setConflict(null);
      announce(texts.teach.saved);
      if (exam === null) arriveAt(saved);
    },
    onError: meet,
  });

  const publish = useMutation({
    mutationFn: async () => publishExam((exam === null || dirty ? await store() : exam).exam),
    onSuccess: published => {
      const isNew = exam === null;
      take(published);
      announce(texts.teach.published);
      if (isNew) arriveAt(published);
    },
    onError: meet,
  });

  const renew = useMutation({
    mutationFn: async (revision: number | undefined) => {
      const write = toWrite(draft, course);
      if (write === null || exam === null) throw new Error('The draft is not whole');
      return renewExam(exam.exam, revision ?? exam.revision, write);
    },
    onSuccess: renewed => {
      take(renewed);
      setConflict(null);
      setRenewing(false);
      announce(texts.teach.renewed);
    },
    onError: meet,
  });

  const withdraw = useMutation({
    mutationFn: () => withdrawExam(exam?.exam ?? ''),
    onSuccess: withdrawn => {
      take(withdrawn);
      announce(texts.teach.withdrawn);
    },
  });

  const takeTheirs = () => {
    if (conflict === null) return;
    take(conflict.theirs);
    setDraft(draftOf(conflict.theirs));
    setConflict(null);
    save.reset();
    renew.reset();
  };

  const discardRenewal = () => {
    if (exam !== null) setDraft(draftOf(exam));
    setRenewing(false);
    renew.reset();
  };

  return {
    exam,
    draft,
    edit: (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part })),
    setDraft,
    dirty,
    savedAt,
    conflict,
    takeTheirs,
    saveMine: () => conflict && (renewing ? renew : save).mutate(conflict.theirs.revision),
    closeConflict: () => setConflict(null),
    save,
    publish,
    renewing,
    startRenewal: () => setRenewing(true),
    discardRenewal,
    renew,
    withdraw,
    leaving: guard.question,
  };
}

/** The order in which rows were asked for makes no difference. */
function sorted(draft: Draft): Draft {
  const asks = Object.fromEntries(
    Object.entries(draft.asks).sort(([one], [other]) => one.localeCompare(other)),
  );
  return {
    ...draft,
    asks,
    title: draft.title.trim(),
    minutes: draft.minutes.trim(),
    passMark: draft.passMark.trim(),
    attempts: draft.attempts.trim(),
    groups: groupsIn(draft).join(', '),
    groupRules: draft.groupRules.map(rule => ({ ...rule, group: rule.group.trim() })),
  };
}
