import { Download, Eye } from 'lucide-react';
import { Fragment, useRef, useState } from 'react';
import { Button, LinkButton } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import { useFocusAfter } from '@/lib/focus';
import { path } from '@/lib/http';
import { texts } from '@/lib/texts';
import { fileAddress, type WriteExam } from '../api/teach';
import { toCheck, toWrite, troublesOf, type Draft } from '../draft';
import { PublishDialog, Refused } from './Publishing';
import type { useCheck } from './useCheck';
import type { useDraft } from './useDraft';

const words = texts.teach;

type ActsProps = {
  desk: ReturnType<typeof useDraft>;
  course: string;
  check: ReturnType<typeof useCheck>;
  /** Shows what is being written as a student would get it. */
  onLook: (write: WriteExam) => void;
};

/** What can be done with the exam as it stands on the screen. */
export function Acts({ desk, course, check, onLook }: ActsProps) {
  const { exam, draft, dirty, save, publish, renewing, renew, withdraw } = desk;
  const [asking, setAsking] = useState<'publish' | 'renew' | 'withdraw' | null>(null);
  const writable = toWrite(draft, course) !== null;
  const { acts } = words;
  const published = exam?.status === 'published';
  const whole = useRef<HTMLDivElement>(null);
  useFocusAfter(`${exam?.status ?? ''} ${renewing}`, () => whole.current?.querySelector('button'));
  const error = save.error ?? publish.error ?? renew.error ?? withdraw.error;
  return (
    <div className="teach-acts" ref={whole}>
      {published && renewing ? (
        <Fragment key="renewing">
          <Button
            variant="primary"
            waitsFor={renewWaits(desk, course, check)}
            onClick={() => setAsking('renew')}
          >
            {acts.renew}
          </Button>
          <Button onClick={desk.discardRenewal}>{dirty ? acts.discard : acts.leave}</Button>
        </Fragment>
      ) : published ? (
        // Its own buttons: focus must not stay on one that means something else now.
        <Fragment key="published">
          {exam.courseFile ? null : <Button onClick={desk.startRenewal}>{acts.newVersion}</Button>}
          <Button variant="danger" onClick={() => setAsking('withdraw')}>
            {acts.withdraw}
          </Button>
        </Fragment>
      ) : (
        <Fragment key="draft">
          <Button
            variant="primary"
            waitsFor={publish.isPending ? acts.saving : publishWaits(draft, course, check)}
            onClick={() => setAsking('publish')}
          >
            {acts.publish}
          </Button>
          {exam?.courseFile ? null : (
            <Button
              waitsFor={save.isPending ? acts.saving : writable ? undefined : saveWaits(draft)}
              onClick={() => save.mutate(undefined)}
            >
              {acts.save}
            </Button>
          )}
        </Fragment>
      )}
      {exam !== null && !dirty ? (
        <LinkButton to={path`/teach/exams/${exam.exam}/preview`}>
          <Eye size={18} strokeWidth={1.75} aria-hidden />
          {words.preview}
        </LinkButton>
      ) : (
        <Look write={toCheck(draft, course)} check={check} onLook={onLook} />
      )}
      {exam !== null ? (
        <>
          {dirty ? null : (
            <a className="button secondary" href={fileAddress(exam.exam)} download>
              <Download size={18} strokeWidth={1.75} aria-hidden />
              {acts.download}
            </a>
          )}
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

type LookProps = Pick<ActsProps, 'check' | 'onLook'> & { write: WriteExam | null };

function Look({ write, check, onLook }: LookProps) {
  const short = check.data?.serve.some(line => line.available < line.items) ?? false;
  return (
    <Button
      waitsFor={write === null || short ? words.acts.previewWaits : undefined}
      onClick={() => write && onLook(write)}
    >
      <Eye size={18} strokeWidth={1.75} aria-hidden />
      {words.preview}
    </Button>
  );
}

/** Whatever is not whole cannot even be kept. */
const saveWaits = (draft: Draft): string => words.acts.waits(troublesIn(draft).join(' '));

const troublesIn = (draft: Draft): string[] =>
  Object.entries(troublesOf(draft)).map(([field, trouble]) => words.troubles[field]?.[trouble] ?? field);

/** Publish says what it waits for; undefined when it waits for nothing. */
function publishWaits(draft: Draft, course: string, check: ActsProps['check']): string | undefined {
  const { acts } = words;
  const own = troublesIn(draft);
  const things = [...own, ...(check.data?.obstacles ?? [])];
  if (own.length > 0 && toWrite(draft, course) === null) {
    return acts.waits(own.join(' '));
  }
  if (check.data === undefined || !check.current) return acts.publishCheck;
  if (check.data.publishable && own.length === 0) return undefined;
  return things.length === 1 ? acts.waits(things[0] ?? '') : acts.publishWaitsMany(new Set(things).size);
}

function renewWaits({ dirty, draft, renew }: ActsProps['desk'], course: string, check: ActsProps['check']) {
  const { acts } = words;
  if (renew.isPending) return acts.saving;
  return dirty ? publishWaits(draft, course, check) : acts.renewWaits;
}
