/**
 * The generated types of the services leave every property optional, because their descriptions do. A feature says at its
 * edge which properties an answer always has: `Known<schemas['Exam'], 'opensAt' | 'closesAt'>` has all but those two, and
 * those two may be null or absent.
 */
export type Known<Schema, Open extends keyof Schema = never> = Required<Omit<Schema, Open>> & {
  [Name in Open]?: Exclude<Schema[Name], undefined> | null;
};
