import { CodeText } from '@/components/ui/CodeText';

const unmarked = (text: string) => text.replace(/(\*\*|\*)(\S(?:.*?\S)?)\1/g, '$2');

/** The beginning of a stem on one line: what stands between backticks is code, the other marks of Markdown are left out. */
export function Stem({ text }: { text: string }) {
  return (
    <span className="bank-stem">
      <CodeText text={text} plain={unmarked} />
    </span>
  );
}
