import { Button } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { Problem } from '@/lib/http';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';
import { itemsOf } from '../blueprint';
import type { Draft } from '../draft';

const words = texts.teach;

type PublishDialogProps = {
  open: boolean;
  draft: Draft;
  /** In the place of the version that students see. */
  renewing: boolean;
  onClose: () => void;
  onPublish: () => void;
};

/** Says what students get before they get it. */
export function PublishDialog({ open, draft, renewing, onClose, onPublish }: PublishDialogProps) {
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

/** Why the service did not take it. */
export function Refused({ error }: { error: Error }) {
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
