import { queryOptions } from '@tanstack/react-query';
import type { components } from '@/generated/api/quiz-service';
import type { Known } from '../api';
import { http, path } from '../http';

/** What quiz-service says of exams, attempts and results; words that are one of a few are named here. */
type Schemas = components['schemas'];

export type When = 'at-once' | 'later' | 'after-close' | 'never';
export type ReviewPart = 'score' | 'answers' | 'correctness' | 'key' | 'explanation';
export type ReviewTerms = Record<ReviewPart, When> & {
  /** Hours after the own submission. */
  laterHours: number;
};
/** What the learners of a group are shown in the place of what all are shown. */
export type GroupReview = { group: string; review: ReviewTerms };
/** What stands in an order of its own on each student's paper. */
export type Shuffle = 'all' | 'questions' | 'options' | 'nothing';
/** Which of several attempts counts. */
export type Counts = 'best' | 'last' | 'first';
/** 1 and 2, 3, 4 and 5. */
export type Difficulty = 'easy' | 'medium' | 'hard';
export type ExamStatus = 'draft' | 'published' | 'withdrawn';
export type Pool = 'practice' | 'exam';
export type Form = 'fixed' | 'drawn';

type Window = 'opensAt' | 'closesAt' | 'publishedAt';

/** An exam on the learner's shelf, with how the learner stands with it. */
export type ShelfExam = Omit<Known<Schemas['Exam'], Window | 'attempts'>, 'status' | 'counts' | 'mine'> & {
  status: ExamStatus;
  counts: Counts;
  mine: Omit<Known<Schemas['Mine'], 'left' | 'open'>, 'last' | 'counted' | 'extra'> & {
    last?: Known<Schemas['Last'], 'points' | 'passed'> | null;
    /** The attempt that counts. */
    counted?: Known<Schemas['Last'], 'points' | 'passed'> | null;
    /** What this learner has beyond the exam's terms. */
    extra?: Known<Schemas['Extra'], 'closesAt'> | null;
  };
};

/** Names a section, a chapter, or one picked question. */
export type BlueprintLine = {
  section?: string;
  chapter?: string;
  question?: string;
  difficulty?: Difficulty;
  items: number;
};
export type Available = BlueprintLine & { available: number };

/** An exam as staff write it; what students may not know is absent for them. */
export type Exam = Omit<
  Known<Schemas['ExamView'], Window | 'attempts'>,
  | 'status'
  | 'pool'
  | 'form'
  | 'shuffle'
  | 'blueprint'
  | 'counts'
  | 'review'
  | 'reviewOfGroups'
  | 'serve'
  | 'publishable'
  | 'obstacles'
> & {
  status: ExamStatus;
  pool: Pool;
  form: Form;
  shuffle: Shuffle;
  blueprint: BlueprintLine[];
  counts: Counts;
  /** For a student: the rule that is the student's. */
  review: ReviewTerms;
  reviewOfGroups?: GroupReview[];
  serve?: Available[];
  publishable?: boolean;
  obstacles?: string[];
};

export type AttemptSummary = Omit<
  Known<Schemas['AttemptSummary'], 'submittedAt' | 'points' | 'passed'>,
  'state'
> & {
  state: 'open' | 'submitted';
};

export type PaperOption = Known<Schemas['PaperOption']>;

export type QuestionType =
  'single' | 'multi' | 'truefalse' | 'text' | 'number' | 'output' | 'fill' | 'order' | 'match';

/**
 * A question as a student sees it before review. `choose`: how many options are right, for questions with several; `lefts`: the left sides of a
 * match; `gaps`: how many texts are typed.
 */
export type PaperQuestion = Omit<
  Known<Schemas['PaperQuestion'], 'choose' | 'gaps'>,
  'type' | 'options' | 'lefts'
> & {
  type: QuestionType;
  options: PaperOption[];
  lefts?: PaperOption[];
};

/** An answer as it travels: the one of its parts that fits the question's type. */
export interface GivenAnswer {
  readonly chosen?: readonly string[] | null;
  readonly order?: readonly string[] | null;
  readonly matched?: Readonly<Record<string, string>> | null;
  readonly typed?: readonly string[] | null;
}

export type LedgerLine = Omit<Known<Schemas['LedgerLine'], 'giverName'>, 'kind'> & {
  kind: 'limit' | 'accommodation' | 'added' | 'window-end';
};

/** Who handed an attempt in. */
export type By = 'learner' | 'deadline';

export type AttemptView = Omit<
  Known<Schemas['AttemptView'], 'submittedAt'>,
  'state' | 'ledger' | 'questions' | 'answers' | 'by'
> & {
  state: 'open' | 'submitted';
  ledger: LedgerLine[];
  questions: PaperQuestion[];
  answers: (GivenAnswer & Known<Pick<Schemas['AnswerView'], 'position' | 'sequence' | 'savedAt'>>)[];
  by?: By | null;
};

export type ReviewOption = Known<Schemas['Option'], 'key' | 'whyHtml'>;

export type ReviewLeft = Known<Schemas['Left'], 'whyHtml'>;

/** What is right, for types whose options do not tell it. */
export type ReviewKey = Omit<
  Known<Schemas['Key'], 'order' | 'accepted' | 'tolerance' | 'rightGaps'>,
  'matched'
> & { matched?: Readonly<Record<string, string>> | null };

export type ReviewQuestion = GivenAnswer &
  Omit<
    Known<Schemas['Question'], 'points' | 'explanationHtml' | 'gaps' | 'objective'>,
    'type' | 'options' | 'lefts' | 'section' | 'ref' | 'key' | 'mistakes' | keyof GivenAnswer
  > & {
    type: QuestionType;
    section: Known<Schemas['Section']>;
    options: ReviewOption[];
    lefts?: ReviewLeft[];
    key?: ReviewKey;
    mistakes?: Known<Schemas['Mistake']>[];
    ref?: Known<Schemas['Ref'], 'anchor'> | null;
  };

/** A question of a brief review: its options and what explains it come with the whole one. */
export type BriefQuestion = Omit<ReviewQuestion, 'options'> & Partial<Pick<ReviewQuestion, 'options'>>;

export const isWhole = (question: BriefQuestion): question is ReviewQuestion =>
  question.options !== undefined;

/** A result as far as the review policy shows it; what it hides is absent. */
export type Review = Omit<
  Known<Schemas['ReviewView'], 'points' | 'passed' | 'scoreFrom' | 'moreFrom' | 'brief'>,
  'by' | 'shown' | 'chapters' | 'questions'
> & {
  by: By;
  shown: Known<Schemas['Shown']>;
  chapters?: Known<Schemas['Chapter']>[];
  questions?: BriefQuestion[];
};

/** Keys begin with the service and the course, or "me": an event makes stale what it touches. */
export const shelfQuery = (course: string) =>
  queryOptions({
    queryKey: ['quiz', course, 'exams'],
    queryFn: async ({ signal }) =>
      (
        await http.get<{ exams: ShelfExam[] }>(`/api/quiz/exams?course=${encodeURIComponent(course)}`, {
          signal,
        })
      ).exams,
  });

export const attemptsQuery = (course: string) =>
  queryOptions({
    queryKey: ['quiz', course, 'attempts'],
    queryFn: async ({ signal }) =>
      (
        await http.get<{ attempts: AttemptSummary[] }>(
          `/api/quiz/attempts?course=${encodeURIComponent(course)}`,
          {
            signal,
          },
        )
      ).attempts,
  });

export const examQuery = (exam: string) =>
  queryOptions({
    queryKey: ['quiz', 'exam', exam],
    queryFn: ({ signal }) => http.get<Exam>(path`/api/quiz/exams/${exam}`, { signal }),
  });

export const reviewKey = (attempt: string) => ['quiz', 'me', 'review', attempt] as const;

/** Every question with its options and what explains it: many times as much as the brief one. */
export const reviewQuery = (attempt: string) =>
  queryOptions({
    queryKey: [...reviewKey(attempt), 'whole'],
    queryFn: ({ signal }) => http.get<Review>(path`/api/quiz/attempts/${attempt}/review`, { signal }),
  });

/** What the result shows before a question is opened; the first that lost points is open from the start, and whole. */
export const briefReviewQuery = (attempt: string) =>
  queryOptions({
    queryKey: [...reviewKey(attempt), 'brief'],
    queryFn: ({ signal }) =>
      http.get<Review>(`${path`/api/quiz/attempts/${attempt}/review`}?brief=true`, { signal }),
  });

/** Starts an attempt at the exam, or resumes the open one; from then on `device` is the one whose saves are taken. */
export const startAttempt = (exam: string, device: string): Promise<AttemptView> =>
  http.post<AttemptView>(path`/api/quiz/exams/${exam}/attempts`, { device });

/** Where the view of a start waits for the room, so that nothing is asked twice when a whole class starts. */
export const startedKey = (attempt: string) => ['quiz', 'started', attempt] as const;
