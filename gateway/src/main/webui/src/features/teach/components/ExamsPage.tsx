import './teach.css';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleX, PenLine } from 'lucide-react';
import { Link } from 'react-router';
import { Unpublished, useIsUnpublished } from '@/components/staff/NotStaff';
import { LinkButton } from '@/components/ui/Button';
import { Tag } from '@/components/ui/Notice';
import { EmptyState, Loaded } from '@/components/ui/States';
import { Table } from '@/components/ui/Table';
import { shelfQuery, type ExamStatus, type ShelfExam } from '@/lib/api/quiz';
import { path } from '@/lib/http';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { dayAndTime, duration } from '@/lib/time';

const words = texts.teach;

/** Every exam of the course in whatever state, for those who write them. */
export function ExamsPage() {
  const course = usePresentCourse();
  const shelf = useQuery(shelfQuery(course));
  const unpublished = useIsUnpublished(course);
  const some = (shelf.data?.length ?? 0) > 0;
  return (
    <div className="wrap page">
      <div className="page-head">
        <h1>{words.title}</h1>
        {some ? <Write /> : null}
      </div>
      <Loaded
        query={shelf}
        loading={words.loading}
        failed={words.failed}
        safe={words.failedSafe}
        shape="rows"
      >
        {exams =>
          exams.length === 0 && unpublished ? (
            <Unpublished />
          ) : exams.length === 0 ? (
            <EmptyState title={words.empty.title} acts={<Write />}>
              {words.empty.text}
            </EmptyState>
          ) : (
            <List exams={exams} />
          )
        }
      </Loaded>
    </div>
  );
}

function Write() {
  return (
    <LinkButton variant="primary" to="/teach/exams/new">
      {words.write}
    </LinkButton>
  );
}

function List({ exams }: { exams: ShelfExam[] }) {
  const { columns } = words;
  return (
    <Table<ShelfExam>
      caption={words.title}
      rows={exams}
      rowKey={exam => exam.exam}
      columns={[
        {
          name: columns.title,
          head: true,
          cell: exam => (
            <Link className="bold" to={path`/teach/exams/${exam.exam}`}>
              {exam.title}
            </Link>
          ),
        },
        { name: columns.state, cell: exam => <StatusTag status={exam.status} /> },
        { name: columns.paper, cell: exam => words.paper(exam.items, duration(exam.minutes), exam.passMark) },
        { name: columns.window, cell: exam => windowOf(exam) },
        {
          name: columns.acts,
          cell: exam => (
            <span className="exam-acts">
              <Link to={path`/teach/exams/${exam.exam}/preview`}>
                {words.preview}
                <span className="vh">{words.previewOf(exam.title)}</span>
              </Link>
              <Link to={path`/teach/exams/${exam.exam}/students`}>
                {texts.invigilation.link}
                <span className="vh">{texts.invigilation.linkOf(exam.title)}</span>
              </Link>
            </span>
          ),
        },
      ]}
    />
  );
}

function windowOf({ status, opensAt, closesAt }: ShelfExam): string {
  const { window } = words;
  if (status === 'withdrawn') return window.closed;
  if (opensAt && closesAt) return window.both(dayAndTime(opensAt), dayAndTime(closesAt));
  if (opensAt) return window.from(dayAndTime(opensAt));
  return closesAt ? window.until(dayAndTime(closesAt)) : window.always;
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true };

export function StatusTag({ status }: { status: ExamStatus }) {
  const looks: Record<ExamStatus, Parameters<typeof Tag>[0]> = {
    draft: { icon: <PenLine {...icon} />, children: words.states.draft },
    published: { kind: 'right', icon: <CircleCheck {...icon} />, children: words.states.published },
    withdrawn: { kind: 'warn', icon: <CircleX {...icon} />, children: words.states.withdrawn },
  };
  return <Tag {...looks[status]} />;
}
