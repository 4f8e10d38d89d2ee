import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { announce } from '@/lib/announce';
import { Problem } from '@/lib/http';
import { texts } from '@/lib/texts';
import { bankKey, bringBack, deleteQuestion, questionQuery, retireQuestion, type Kept } from '../api/bank';

const words = texts.bank.life;

/** Taking a question out and bringing it back; deleting one that nobody was ever asked. */
export function Life({ course, kept, onGone }: { course: string; kept: Kept; onGone: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'retire' | 'delete' | null>(null);
  const done = (said: string) => (now: Kept) => {
    setAsking(null);
    client.setQueryData(questionQuery(course, kept.id).queryKey, now);
    void client.invalidateQueries({ queryKey: [...bankKey(course), 'list'] });
    announce(said);
  };
  const retire = useMutation({
    mutationFn: () => retireQuestion(course, kept.id),
    onSuccess: done(words.retired),
  });
  const back = useMutation({
    mutationFn: () => bringBack(course, kept.id),
    onSuccess: done(words.broughtBack),
  });
  const remove = useMutation({
    mutationFn: () => deleteQuestion(course, kept.id),
    onSuccess: () => {
      announce(words.deleted);
      onGone();
      void navigate('/teach/questions');
      void client.invalidateQueries({ queryKey: [...bankKey(course), 'list'] });
    },
  });
  const act = asking === 'delete' ? remove : retire;
  return (
    <>
      {kept.status === 'retired' ? (
        <Button variant="quiet" aria-busy={back.isPending} onClick={() => back.mutate()}>
          {words.bringBack}
        </Button>
      ) : (
        <Button variant="quiet" onClick={() => setAsking('retire')}>
          {words.retire}
        </Button>
      )}
      {kept.deletable ? (
        <Button variant="quiet" onClick={() => setAsking('delete')}>
          {words.delete}
        </Button>
      ) : null}
      {back.error ? <Failed error={back.error} /> : null}
      <Dialog
        open={asking !== null}
        onClose={() => setAsking(null)}
        role="alertdialog"
        title={asking === 'delete' ? words.deleteTitle(kept.id) : words.retireTitle(kept.id)}
      >
        <p>{asking === 'delete' ? words.deleteText : words.retireText}</p>
        {act.error ? <Failed error={act.error} /> : null}
        <DialogActs>
          <Button onClick={() => setAsking(null)}>{words.not}</Button>
          <Button variant="danger" aria-busy={act.isPending} onClick={() => act.mutate()}>
            {asking === 'delete' ? words.deleteNow : words.retireNow}
          </Button>
        </DialogActs>
      </Dialog>
    </>
  );
}

function Failed({ error }: { error: Error }) {
  return (
    <Notice kind="wrong" role="alert" title={words.failed}>
      {error instanceof Problem && error.status < 500 && error.detail ? error.detail : words.failedSafe}
    </Notice>
  );
}
