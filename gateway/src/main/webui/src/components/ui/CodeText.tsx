type CodeTextProps = {
  text: string;
  /** What becomes of the rest. */
  plain?: (part: string) => string;
};

/** One line of a text: what stands between backticks is code. */
export function CodeText({ text, plain = part => part }: CodeTextProps) {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) =>
      part.startsWith('`') && part.endsWith('`') && part.length > 2 ? (
        <code key={index}>{part.slice(1, -1)}</code>
      ) : (
        plain(part)
      ),
    );
}
