import { ArrowRight, Check, Undo2 } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { StartPractice } from '@/components/practice/StartPractice';
import { Button, LinkButton } from '@/components/ui/Button';
import { Notice, Tag } from '@/components/ui/Notice';
import type { PractisedSection } from '@/lib/api/progress';
import { useKeys } from '@/lib/keys';
import { showNotice } from '@/lib/notices';
import { loginAddress, useSession } from '@/lib/session';
import { texts } from '@/lib/texts';
import { whenIn } from '@/lib/time';
import type { Lesson } from '../api/lesson';
import { useMarkLesson } from '../api/markLesson';

type UnderstoodProps = {
  lesson: Lesson;
  /** Null: not read; undefined: not known (yet), or nobody is signed in. */
  completedAt: string | null | undefined;
  practised: PractisedSection | null | undefined;
};

/** The end of a section: mark it as read, or take that back; then the way on. */
export function Understood({ lesson, completedAt, practised }: UnderstoodProps) {
  const { course, section, previous, next } = lesson;
  const session = useSession();
  const mark = useMarkLesson(course, section.id);
  const navigate = useNavigate();
  const words = texts.lesson;

  const read = () =>
    mark.mutate(true, {
      onSuccess: () =>
        showNotice({
          id: `read-${section.id}`,
          title: words.markedAsRead(section.number),
          act: { text: words.undo, run: () => mark.mutate(false) },
        }),
    });

  useKeys({
    m: () => {
      if (session?.signedIn && !mark.isPending) {
        if (completedAt) mark.mutate(false);
        else read();
      }
    },
    j: () => {
      if (next) void navigate(`/courses/${course}/${next.id}`);
    },
    k: () => {
      if (previous) void navigate(`/courses/${course}/${previous.id}`);
    },
  });

  return (
    <div className="reader-end">
      {session?.signedIn ? (
        <div className="reader-understood">
          {completedAt ? (
            <>
              <div>
                <Tag kind="right" icon={<Check size={16} strokeWidth={2} aria-hidden />}>
                  {words.readAt(whenIn(texts.ui.when, completedAt))}
                </Tag>{' '}
                <Button variant="quiet" size="small" onClick={() => mark.mutate(false)}>
                  <Undo2 size={16} strokeWidth={1.75} aria-hidden />
                  {words.markAsUnread}
                </Button>
              </div>
              {next ? (
                <LinkButton variant="primary" to={`/courses/${course}/${next.id}`}>
                  {words.readNext(next.number)}
                  <ArrowRight size={18} strokeWidth={1.75} aria-hidden />
                </LinkButton>
              ) : null}
            </>
          ) : (
            <>
              <div>
                <p className="bold">{words.understood}</p>
                <p className="small dim">{words.whatMarkingDoes(section.number)}</p>
              </div>
              <Button variant="primary" onClick={read}>
                <Check size={18} strokeWidth={1.75} aria-hidden />
                {words.markAsRead}
              </Button>
            </>
          )}
        </div>
      ) : session ? (
        <div className="reader-understood">
          <div>
            <p className="bold">{words.understood}</p>
            <p className="small dim">{words.loginToMark}</p>
          </div>
          <LinkButton reloadDocument to={loginAddress(`/courses/${course}/${section.id}`)}>
            {words.logIn}
          </LinkButton>
        </div>
      ) : null}
      {mark.error ? (
        <Notice kind="wrong" title={words.notMarked} role="alert">
          {words.notMarkedWhy}
        </Notice>
      ) : null}
      {session?.signedIn ? (
        <div className="reader-understood">
          <div>
            <p className="bold">{texts.practice.entry.title}</p>
            <p className="small dim">
              {practised
                ? texts.practice.entry.section(practised.right, practised.questions)
                : texts.practice.entry.lessonText}
            </p>
          </div>
          <StartPractice course={course} wish={{ scope: 'sections', sections: [section.id] }}>
            {texts.practice.entry.lesson}
          </StartPractice>
        </div>
      ) : null}
      {previous || next ? (
        <nav className="reader-turn" aria-label={words.turn}>
          {previous ? (
            <Link to={`/courses/${course}/${previous.id}`}>
              <span>{words.previous}</span>
              {previous.number} {previous.title}
            </Link>
          ) : null}
          {next ? (
            <Link className="is-next" to={`/courses/${course}/${next.id}`}>
              <span>{words.next}</span>
              {next.number} {next.title}
            </Link>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}
