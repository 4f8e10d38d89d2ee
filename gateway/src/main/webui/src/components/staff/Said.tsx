import { CodeText } from '@/components/ui/CodeText';

/** What the linter says of a text, and what mends it. */
export function Said({ finding }: { finding: { message: string; mend: string } }) {
  return (
    <>
      <b>
        <CodeText text={finding.message} />.
      </b>{' '}
      <CodeText text={finding.mend} />.
    </>
  );
}
