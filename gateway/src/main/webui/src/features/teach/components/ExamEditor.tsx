import { CloudCheck, Eye, PenLine } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { Button, LinkButton } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import { SelectField, TextField } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import type { Counts, Exam } from '@/lib/api/quiz';
import { path, Problem } from '@/lib/http';
import { texts } from '@/lib/texts';
import { clockTime, dayAndTime } from '@/lib/time';
import { useTitle } from '@/lib/title';
import { bankQuery } from '../api/teach';
import { itemsOf, toWrite, troublesOf, type Draft, type Field } from '../draft';
import { BlueprintTable } from './BlueprintTable';
import { CheckList } from './CheckList';
import { ConflictDialog } from './ConflictDialog';
import { Picked } from './Picked';
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
  useTitle(exam?.title ?? words.newTitle);

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
            <ReviewMatrix draft={draft} edit={edit} trouble={trouble('laterHours')} />
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
  const field = (name: Exclude<Field, 'blueprint' | 'laterHours'>, label: string, hint?: ReactNode) => ({
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
      <SelectField
        className="is-half"
        label={fields.counts}
        hint={fields.countsHint}
        value={draft.counts}
        onChange={event => edit({ counts: event.target.value as Counts })}
      >
        {(['best', 'last', 'first'] as const).map(counts => (
          <option key={counts} value={counts}>
            {words.counts[counts]}
          </option>
        ))}
      </SelectField>
      <TextField
        className="is-half"
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
  const { exam, draft, dirty, save, publish, renewing, renew, withdraw } = desk;
  const [asking, setAsking] = useState<'publish' | 'renew' | 'withdraw' | null>(null);
  const writable = toWrite(draft, course) !== null;
  const { acts } = words;
  const published = exam?.status === 'published';
  const error = save.error ?? publish.error ?? renew.error ?? withdraw.error;
  const note = useId();
  return (
    <div className="teach-acts">
      {published && renewing ? (
        <>
          <Button
            variant="primary"
            waitsFor={renewWaits(desk, course, check)}
            onClick={() => setAsking('renew')}
          >
            {acts.renew}
          </Button>
          <Button onClick={desk.discardRenewal}>{dirty ? acts.discard : acts.leave}</Button>
        </>
      ) : published ? (
        <>
          {exam.courseFile ? null : <Button onClick={desk.startRenewal}>{acts.newVersion}</Button>}
          <Button variant="danger" onClick={() => setAsking('withdraw')}>
            {acts.withdraw}
          </Button>
        </>
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
          {exam?.courseFile ? null : (
            <Button
              waitsFor={save.isPending ? acts.saving : writable ? undefined : acts.saveWaits}
              onClick={() => save.mutate(undefined)}
            >
              {acts.save}
            </Button>
          )}
        </>
      )}
      {exam !== null && !dirty ? (
        <LinkButton to={path`/teach/exams/${exam.exam}/preview`}>
          <Eye size={18} strokeWidth={1.75} aria-hidden />
          {words.preview}
        </LinkButton>
      ) : (
        <p className="hint" id={note}>
          {renewing ? acts.previewRenewing : acts.previewUnsaved}
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
        open={asking === 'publish' || asking === 'renew'}
        draft={draft}
        renewing={renewing}
        onClose={() => setAsking(null)}
        onPublish={() => (renewing ? renew.mutate(undefined) : publish.mutate())}
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

function renewWaits({ dirty, draft, renew }: ActsProps['desk'], course: string, check: ActsProps['check']) {
  const { acts } = words;
  if (renew.isPending) return acts.saving;
  return dirty ? publishWaits(draft, course, check) : acts.renewWaits;
}

type PublishDialogProps = {
  open: boolean;
  draft: Draft;
  /** In the place of the version that students see. */
  renewing: boolean;
  onClose: () => void;
  onPublish: () => void;
};

function PublishDialog({ open, draft, renewing, onClose, onPublish }: PublishDialogProps) {
  const { publish } = words;
  const title = draft.title.trim();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={renewing ? publish.renewTitle(title) : publish.title(title)}
      role="alertdialog"
    >
      <p>
        {publish.text(itemsOf(draft), Number(draft.minutes), Number(draft.passMark))}{' '}
        {draft.opensAt
          ? publish.opens(words.window.from(dayAndTime(new Date(draft.opensAt))))
          : publish.opensNow}{' '}
        {renewing ? publish.renewed : publish.fixed}
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
