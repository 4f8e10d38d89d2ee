import type { Hit } from '../api/search';

/** The passage as it stands in the lesson, the words that were looked for marked. */
export function Passage({ passage }: { passage: Hit['passage'] }) {
  return (
    <span className="search-passage">
      {passage.map((part, index) => (part.hit ? <mark key={index}>{part.text}</mark> : part.text))}
    </span>
  );
}
