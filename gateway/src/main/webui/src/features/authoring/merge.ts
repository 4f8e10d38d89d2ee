/** A run of lines that both texts have, or that each has otherwise. */
export type Hunk = { same: string[] } | { theirs: string[]; mine: string[] };

export type Choice = 'theirs' | 'mine' | 'both';

/** Two texts line by line: the longest common run of lines stays, between lies what differs. */
export function hunks(theirs: string, mine: string): Hunk[] {
  const a = theirs.split('\n');
  const b = mine.split('\n');
  const common = lengths(a, b);
  const found: Hunk[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      keep(found, a[i] ?? '');
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(common, i + 1, j) >= at(common, i, j + 1))) {
      differ(found).theirs.push(a[i++] ?? '');
    } else {
      differ(found).mine.push(b[j++] ?? '');
    }
  }
  return found;
}

/** The merged text: for each difference in turn what was chosen, mine where nothing was. */
export function merged(of: Hunk[], choices: (Choice | undefined)[]): string {
  let difference = 0;
  return of
    .flatMap(hunk => {
      if ('same' in hunk) return hunk.same;
      const choice = choices[difference++] ?? 'mine';
      return choice === 'both' ? [...hunk.theirs, ...hunk.mine] : hunk[choice];
    })
    .join('\n');
}

/** Lengths of the longest common subsequences of the ends of both, from each line on. */
function lengths(a: string[], b: string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row) {
        row[j] =
          a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
      }
    }
  }
  return table;
}

const at = (table: number[][], i: number, j: number): number => table[i]?.[j] ?? 0;

function keep(found: Hunk[], line: string): void {
  const last = found.at(-1);
  if (last && 'same' in last) last.same.push(line);
  else found.push({ same: [line] });
}

function differ(found: Hunk[]): { theirs: string[]; mine: string[] } {
  const last = found.at(-1);
  if (last && 'theirs' in last) return last;
  const next = { theirs: [], mine: [] };
  found.push(next);
  return next;
}
