/** What was typed as a whole number within the limits; null for anything else. */
export function wholeNumber(typed: string, least: number, most: number): number | null {
  const number = Number(typed.trim());
  return /^\d+$/.test(typed.trim()) && number >= least && number <= most ? number : null;
}
