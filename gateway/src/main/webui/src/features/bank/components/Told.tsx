import { Notice } from '@/components/ui/Notice';

/** What an act came to, where it was done. */
export function Told({ what }: { what: string }) {
  return (
    <div className="bank-told">
      <Notice kind="right" title={what} />
    </div>
  );
}
