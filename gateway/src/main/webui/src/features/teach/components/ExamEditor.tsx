import { CloudCheck, PenLine } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Notice } from '@/components/ui/Notice';
import type { Exam } from '@/lib/api/quiz';
import { texts } from '@/lib/texts';
import { clockTime, dayAndTime } from '@/lib/time';
import { useTitle } from '@/lib/title';
import { bankQuery, type WriteExam } from '../api/teach';
import { troublesOf, type Draft, type Field } from '../draft';
import { Acts } from './Acts';
import { BlueprintTable } from './BlueprintTable';
import { CheckList } from './CheckList';
import { ConflictDialog } from './ConflictDialog';
import { Picked } from './Picked';
import { ReviewMatrix } from './ReviewMatrix';
import { Rules } from './Rules';
import { UnsavedPreview } from './UnsavedPreview';
import { useCheck } from './useCheck';
import { useDraft } from './useDraft';

const words = texts.teach;

type ExamEditorProps = { course: string; exam: Exam | null; begin?: Draft };

/** Rules and blueprint of one exam beside what the bank says of them. */
export function ExamEditor({ course, exam: stored, begin }: ExamEditorProps) {
  const desk = useDraft(course, stored, begin);
  const { exam, draft, edit, dirty } = desk;
  const bank = useQuery(bankQuery(course));
  const check = useCheck(draft, course);
  const published = exam?.status === 'published';
  const locked = exam !== null && ((published && !desk.renewing) || exam.courseFile);
  const troubles = troublesOf(draft);
  // What is missing is said once the field was touched or a save was tried, not to an empty page.
  const [touched, setTouched] = useState<ReadonlySet<Field>>(new Set());
  const touch = (field: Field) => setTouched(before => new Set([...before, field]));
  const trouble = (field: Field) => {
    const what = troubles[field];
    const silent = what === undefined || (what === 'missing' && exam === null && !touched.has(field));
    return silent ? undefined : words.troubles[field]?.[what];
  };
  const [looking, setLooking] = useState<WriteExam | null>(null);
  useTitle(exam?.title ?? words.newTitle);

  if (looking) {
    return (
      <>
        <UnsavedPreview write={looking} onBack={() => setLooking(null)} />
        {desk.leaving}
      </>
    );
  }
  return (
    <>
      <div className="page-head">
        <h1>{exam?.title ?? words.newTitle}</h1>
        <StatusLine exam={exam} dirty={dirty} savedAt={desk.savedAt} />
      </div>
      <div className="teach">
        <form onSubmit={event => event.preventDefault()} noValidate>
          <WhyLocked exam={exam} renewing={desk.renewing} />
          <fieldset className="teach-fields" disabled={locked}>
            <legend className="vh">{words.fields.title}</legend>
            <Rules draft={draft} edit={edit} trouble={trouble} touch={touch} />
          </fieldset>
          <fieldset disabled={locked} className="teach-part">
            <BlueprintTable
              draft={draft}
              setDraft={desk.setDraft}
              bank={bank.data}
              failed={bank.isError}
              check={check.data}
              trouble={trouble('blueprint')}
            />
            <Picked draft={draft} setDraft={desk.setDraft} check={check.data} locked={locked} />
          </fieldset>
          <fieldset disabled={locked} className="teach-part">
            <ReviewMatrix
              draft={draft}
              edit={edit}
              trouble={trouble('laterHours')}
              groupTrouble={trouble('groupRules')}
              locked={locked}
            />
          </fieldset>
        </form>
        <aside className="teach-aside" aria-labelledby="check">
          <CheckList draft={draft} bank={bank.data} check={check} />
          <Acts desk={desk} course={course} check={check} onLook={setLooking} />
        </aside>
      </div>
      {desk.leaving}
      {desk.conflict ? (
        <ConflictDialog
          theirs={desk.conflict.theirs}
          mine={draft}
          bank={bank.data}
          onTheirs={desk.takeTheirs}
          onMine={desk.saveMine}
          onClose={desk.closeConflict}
        />
      ) : null}
    </>
  );
}

function WhyLocked({ exam, renewing }: { exam: Exam | null; renewing: boolean }) {
  if (exam === null) return null;
  const { locked } = words;
  const said = exam.courseFile ? locked.courseFile : renewing ? locked.renewing : locked.published;
  return exam.status === 'published' || exam.courseFile ? (
    <Notice title={said.title}>{said.text}</Notice>
  ) : null;
}

function StatusLine({ exam, dirty, savedAt }: { exam: Exam | null; dirty: boolean; savedAt: Date | null }) {
  const { status } = words;
  const text =
    exam === null
      ? status.new
      : dirty
        ? exam.status === 'published'
          ? status.renewing
          : status.dirty
        : exam.status === 'published'
          ? status.published(dayAndTime(exam.publishedAt ?? ''))
          : exam.status === 'withdrawn'
            ? status.withdrawn
            : savedAt
              ? status.draftAt(clockTime(savedAt))
              : status.draft;
  const Icon = dirty ? PenLine : CloudCheck;
  return (
    <p className="small faint" role="status">
      <Icon size={16} strokeWidth={1.75} aria-hidden /> {text}
    </p>
  );
}
