import { CloudCheck, Eye, PenLine } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { Button, LinkButton } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import { TextField } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import type { Exam } from '@/lib/api/quiz';
import { path, Problem } from '@/lib/http';
import { texts } from '@/lib/texts';
import { clockTime, dayAndTime } from '@/lib/time';
import { useTitle } from '@/lib/title';
import { bankQuery } from '../api/teach';
import { itemsOf, toWrite, troublesOf, type Draft, type Field } from '../draft';
import { BlueprintTable } from './BlueprintTable';
import { CheckList } from './CheckList';
import { ConflictDialog } from './ConflictDialog';
import { ReviewMatrix } from './ReviewMatrix';
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
  const locked = exam?.status === 'published';
  const troubles = troublesOf(draft);
  // What is missing is said once the field was touched or a save was tried, not to an empty page.
  const [touched, setTouched] = useState<ReadonlySet<Field>>(new Set());
  const touch = (field: Field) => setTouched(before => new Set([...before, field]));
  const trouble = (field: Field) => {
    const what = troubles[field];
    const silent = what === undefined || (what === 'missing' && exam === null && !touched.has(field));
    return silent ? undefined : words.troubles[field]?.[what];
  };
  useTitle(exam?.title ?? words.newTitle);

  return (
    <>
      <div className="page-head">
        <h1>{exam?.title ?? words.newTitle}</h1>
        <StatusLine exam={exam} dirty={dirty} savedAt={desk.savedAt} />
      </div>
      <div className="teach">
        <form onSubmit={event => event.preventDefault()} noValidate>
          {locked ? <Notice title={words.locked.title}>{words.locked.text}</Notice> : null}
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
          </fieldset>
          <fieldset disabled={locked} className="teach-part">
            <ReviewMatrix review={draft.review} onChange={review => edit({ review })} />
          </fieldset>
        </form>
        <aside className="teach-aside" aria-labelledby="check">
          <CheckList draft={draft} bank={bank.data} check={check} />
          <Acts desk={desk} course={course} check={check} />
        </aside>
      </div>
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

function StatusLine({ exam, dirty, savedAt }: { exam: Exam | null; dirty: boolean; savedAt: Date | null }) {
  const { status } = words;
  const text =
    exam === null
      ? status.new
      : dirty
        ? status.dirty
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

type RulesProps = {
  draft: Draft;
  edit: (part: Partial<Draft>) => void;
  trouble: (field: Field) => string | undefined;
  touch: (field: Field) => void;
};

function Rules({ draft, edit, trouble, touch }: RulesProps) {
  const { fields } = words;
  const items = itemsOf(draft);
  const share =
    items > 0 && /^\d+$/.test(draft.passMark) ? Math.round((100 * Number(draft.passMark)) / items) : null;
  const field = (name: Exclude<Field, 'blueprint'>, label: string, hint?: ReactNode) => ({
    label,
    hint,
    error: trouble(name),
    value: draft[name],
    onChange: (event: { target: { value: string } }) => edit({ [name]: event.target.value }),
    onBlur: () => touch(name),
  });
  return (
    <>
      <TextField {...field('title', fields.title)} className="is-wide" maxLength={200} />
      <TextField {...field('minutes', fields.minutes)} inputMode="numeric" />
      <TextField
        {...field(
          'passMark',
          fields.passMark,
          share === null ? fields.passMarkHint : fields.passShare(share, items),
        )}
        inputMode="numeric"
      />
      <TextField {...field('attempts', fields.attempts, fields.attemptsHint)} inputMode="numeric" />
      <TextField
        {...field('opensAt', fields.opensAt, fields.opensHint)}
        type="datetime-local"
        className="is-half"
      />
      <TextField
        {...field('closesAt', fields.closesAt, fields.closesHint)}
        type="datetime-local"
        className="is-half"
      />
      <TextField
        className="is-wide"
        label={fields.groups}
        hint={fields.groupsHint}
        maxLength={1000}
        value={draft.groups}
        onChange={event => edit({ groups: event.target.value })}
      />
    </>
  );
}

type ActsProps = { desk: ReturnType<typeof useDraft>; course: string; check: ReturnType<typeof useCheck> };

function Acts({ desk, course, check }: ActsProps) {
  const { exam, draft, dirty, save, publish, withdraw } = desk;
  const [asking, setAsking] = useState<'publish' | 'withdraw' | null>(null);
  const writable = toWrite(draft, course) !== null;
  const { acts } = words;
  const published = exam?.status === 'published';
  const error = save.error ?? publish.error ?? withdraw.error;
  const note = useId();
  return (
    <div className="teach-acts">
      {published ? (
        <Button variant="danger" onClick={() => setAsking('withdraw')}>
          {acts.withdraw}
        </Button>
      ) : (
        <>
          <Button
            variant="primary"
            waitsFor={publish.isPending ? acts.saving : publishWaits(draft, course, check)}
            onClick={() => setAsking('publish')}
            {...(dirty && { 'aria-describedby': note })}
          >
            {acts.publish}
          </Button>
          <Button
            waitsFor={save.isPending ? acts.saving : writable ? undefined : acts.saveWaits}
            onClick={() => save.mutate(undefined)}
          >
            {acts.save}
          </Button>
        </>
      )}
      {exam !== null && !dirty ? (
        <LinkButton to={path`/teach/exams/${exam.exam}/preview`}>
          <Eye size={18} strokeWidth={1.75} aria-hidden />
          {words.preview}
        </LinkButton>
      ) : (
        <p className="hint" id={note}>
          {acts.previewUnsaved}
        </p>
      )}
      {exam !== null ? (
        <>
          <LinkButton to={path`/teach/exams/${exam.exam}/students`}>{texts.invigilation.link}</LinkButton>
          <LinkButton to={`/teach/exams/new?copy=${encodeURIComponent(exam.exam)}`}>{acts.copy}</LinkButton>
        </>
      ) : null}
      {error && desk.conflict === null ? <Refused error={error} /> : null}
      <PublishDialog
        open={asking === 'publish'}
        draft={draft}
        onClose={() => setAsking(null)}
        onPublish={() => publish.mutate()}
      />
      <Dialog
        open={asking === 'withdraw'}
        onClose={() => setAsking(null)}
        title={words.withdraw.title(exam?.title ?? '')}
        role="alertdialog"
      >
        <p>{words.withdraw.text}</p>
        <DialogActs>
          <Button onClick={() => setAsking(null)}>{words.withdraw.not}</Button>
          <Button
            variant="danger"
            onClick={() => {
              setAsking(null);
              withdraw.mutate();
            }}
          >
            {words.withdraw.now}
          </Button>
        </DialogActs>
      </Dialog>
    </div>
  );
}

/** Publish says what it waits for; undefined when it waits for nothing. */
function publishWaits(draft: Draft, course: string, check: ActsProps['check']): string | undefined {
  const { acts } = words;
  const own = Object.entries(troublesOf(draft)).map(
    ([field, trouble]) => words.troubles[field]?.[trouble] ?? field,
  );
  const things = [...own, ...(check.data?.obstacles ?? [])];
  if (own.length > 0 && toWrite(draft, course) === null) {
    return own.length === 1 ? acts.publishWaits(own[0] ?? '') : acts.publishWaits(own.join(' '));
  }
  if (check.data === undefined || !check.current) return acts.publishCheck;
  if (check.data.publishable && own.length === 0) return undefined;
  return things.length === 1
    ? acts.publishWaits(things[0] ?? '')
    : acts.publishWaitsMany(new Set(things).size);
}

type PublishDialogProps = { open: boolean; draft: Draft; onClose: () => void; onPublish: () => void };

function PublishDialog({ open, draft, onClose, onPublish }: PublishDialogProps) {
  const { publish } = words;
  return (
    <Dialog open={open} onClose={onClose} title={publish.title(draft.title.trim())} role="alertdialog">
      <p>
        {publish.text(itemsOf(draft), Number(draft.minutes), Number(draft.passMark))}{' '}
        {draft.opensAt
          ? publish.opens(words.window.from(dayAndTime(new Date(draft.opensAt))))
          : publish.opensNow}{' '}
        {publish.fixed}
      </p>
      <DialogActs>
        <Button onClick={onClose}>{publish.not}</Button>
        <Button
          variant="primary"
          onClick={() => {
            onClose();
            onPublish();
          }}
        >
          {publish.now}
        </Button>
      </DialogActs>
    </Dialog>
  );
}

function Refused({ error }: { error: Error }) {
  const type = error instanceof Problem ? error.type : '';
  const known = Object.entries(words.refused).find(([name]) => name === type)?.[1];
  const obstacles = error instanceof Problem ? error.document['obstacles'] : undefined;
  return (
    <Notice kind="wrong" role="alert" title={known ?? words.refused.other}>
      {Array.isArray(obstacles) ? (
        <ul>
          {obstacles.map(obstacle => (
            <li key={String(obstacle)}>{String(obstacle)}</li>
          ))}
        </ul>
      ) : error instanceof Problem ? (
        error.detail
      ) : null}
    </Notice>
  );
}
