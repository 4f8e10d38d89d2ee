/**
 * The generated types of the services leave every property optional, because their descriptions do. A feature says at its
 * edge which properties an answer always has: `Known<schemas['Exam'], 'opensAt' | 'closesAt'>` has all but those two, and
 * those two may be null or absent.
 */
export type Known<Schema, Open extends keyof Schema = never> = Required<Omit<Schema, Open>> & {
  [Name in Open]?: Exclude<Schema[Name], undefined> | null;
};

/** The same through and through: everything an answer has, all of it there. What may be null is said beside it. */
export type Whole<Schema> = Schema extends readonly (infer Item)[]
  ? Whole<Item>[]
  : Schema extends object
    ? { [Name in keyof Schema]-?: Whole<Exclude<Schema[Name], undefined>> }
    : Schema;

/** `Whole` with some properties of another type, which they must have had by name. */
export type WholeBut<
  Schema,
  But extends { [Name in keyof But]: Name extends keyof Schema ? unknown : never },
> = Omit<Whole<Schema>, keyof But> & But;
