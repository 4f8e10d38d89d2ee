import { CodeText } from '@/components/ui/CodeText';

/** What the linter says of a text, and what mends it: one piece of text also where the row lays out its children side by side. */
export function Said({ finding }: { finding: { message: string; mend: string } }) {
  return (
    <span>
      <b>
        <CodeText text={finding.message} />.
      </b>{' '}
      <CodeText text={finding.mend} />.
    </span>
  );
}
