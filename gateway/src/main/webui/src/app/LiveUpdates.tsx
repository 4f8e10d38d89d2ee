import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLive } from '@/lib/live';
import { muteNotices, showNotice } from '@/lib/notices';
import { useLearner } from '@/lib/session';
import { openStream, type ReportedThing } from '@/lib/stream';
import { texts } from '@/lib/texts';

/** Where a learner reads what came of a report: the service that took it has the answer. */
const OWN_REPORTS: Record<ReportedThing, string> = {
  paragraph: '/progress/reports',
  question: '/practice/reports',
};

/**
 * Keeps the stream open while somebody is signed in and makes stale what an event changed. Query keys begin with the service and
 * the course (or the service and "me"), so nobody has to know which pages are open.
 */
export function LiveUpdates({ quiet }: { quiet: boolean }) {
  const client = useQueryClient();
  const sub = useLearner()?.sub;

  useEffect(() => (sub ? openStream(sub) : undefined), [sub]);
  useEffect(() => {
    muteNotices(quiet);
    return () => muteNotices(false);
  }, [quiet]);

  const stale = (...keys: string[][]) =>
    keys.forEach(queryKey => void client.invalidateQueries({ queryKey }));

  useLive('progress', ({ course, what }) => {
    stale(['progress', course]);
    if (what === 'question-practised') stale(['quiz', course, 'practice']);
    if (what.startsWith('attempt')) stale(['quiz', course], ['quiz', 'me']);
  });
  useLive('exam-published', ({ course, exam, title }) => {
    stale(['quiz', course], ['content', course, 'exams'], ['content', 'catalogue']);
    const words = texts.app.examPublished(title);
    showNotice({
      id: `exam-${exam}`,
      kind: 'exam',
      title: words.title,
      link: { to: `/exams/${exam}`, text: words.link },
    });
  });
  useLive('exam-withdrawn', ({ course }) =>
    stale(['quiz', course], ['content', course, 'exams'], ['content', 'catalogue']),
  );
  useLive('extra-time', ({ course, exam }) => {
    stale(['quiz', course]);
    const words = texts.app.extraTime;
    showNotice({
      id: `extra-time-${exam}`,
      kind: 'exam',
      title: words.title,
      link: { to: `/exams/${exam}`, text: words.link },
    });
  });
  useLive('result-corrected', ({ course, title, attempt }) => {
    stale(['progress', course], ['quiz', course], ['quiz', 'me']);
    const words = texts.app.resultCorrected(title);
    showNotice({
      id: `result-${attempt}`,
      kind: 'result',
      title: words.title,
      link: { to: `/attempts/${attempt}/result`, text: words.link },
    });
  });
  useLive('release-published', ({ course }) =>
    stale(['content', course], ['progress', course], ['content', 'catalogue']),
  );
  useLive('report-answered', ({ course, what, id }) => {
    stale(['content', course, 'reports'], ['quiz', course, 'own-reports']);
    showNotice({
      id: `report-${id}`,
      title: texts.reports.answered,
      link: { to: OWN_REPORTS[what], text: texts.reports.readAnswer },
    });
  });
  return null;
}
