/** How much two texts have in common, from 0 to 1: Dice's coefficient over the triples of letters (L. R. Dice, 1945). */
export function alike(one: string, other: string): number {
  const left = triples(one);
  const right = triples(other);
  if (left.size === 0 || right.size === 0) return one === other ? 1 : 0;
  let common = 0;
  for (const triple of left) if (right.has(triple)) common++;
  return (2 * common) / (left.size + right.size);
}

function triples(text: string): Set<string> {
  const letters = text.toLowerCase();
  const found = new Set<string>();
  for (let index = 0; index + 3 <= letters.length; index++) found.add(letters.slice(index, index + 3));
  return found;
}
