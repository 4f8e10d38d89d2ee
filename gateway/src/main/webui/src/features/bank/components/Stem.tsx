/** The beginning of a stem on one line: what stands between backticks is code, the other marks of Markdown are left out. */
export function Stem({ text }: { text: string }) {
  return (
    <span className="bank-stem">
      {text
        .split(/(`[^`]+`)/)
        .map((part, index) =>
          part.startsWith('`') && part.endsWith('`') && part.length > 2 ? (
            <code key={index}>{part.slice(1, -1)}</code>
          ) : (
            part.replace(/(\*\*|\*)(\S(?:.*?\S)?)\1/g, '$2')
          ),
        )}
    </span>
  );
}
