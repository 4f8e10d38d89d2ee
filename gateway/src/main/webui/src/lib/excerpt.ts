/** How much of a paragraph, or of the words marked in it, is kept beside a mark. */
export const EXCERPT = 400;

/** The words of a paragraph as they were kept; those that were cut in the middle end at a word, and say so. */
export function excerptShown(kept: string): string {
  // Space at the cut was trimmed away.
  return kept.length < EXCERPT - 1 ? kept : `${kept.replace(/\s+\S*$/, '')} …`;
}
