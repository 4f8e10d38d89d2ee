import { Notice } from '@/components/ui/Notice';
import { Problem } from '@/lib/http';
import { texts } from '@/lib/texts';

/** Why the server did not take it: its own sentence where it has one. */
export function Refused({ error }: { error: Error }) {
  return (
    <Notice kind="wrong" role="alert" title={texts.invigilation.refused}>
      {error instanceof Problem ? error.detail : null}
    </Notice>
  );
}
