import './bank.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { notStaff, Unpublished, useIsUnpublished } from '@/components/staff/NotStaff';
import { Button, LinkButton } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Segmented } from '@/components/ui/Segmented';
import { EmptyState, Loaded } from '@/components/ui/States';
import { useLeaveGuard } from '@/components/ui/useLeaveGuard';
import { announce } from '@/lib/announce';
import { path, Problem } from '@/lib/http';
import { useKeys } from '@/lib/keys';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { useTitle } from '@/lib/title';
import {
  bankKey,
  createQuestion,
  editQuestion,
  questionQuery,
  type Authored,
  type Finding,
  type Kept,
} from '../api/bank';
import { differences, newQuestion } from '../draft';
import { Life } from './Life';
import { Preview } from './Preview';
import { goToField, Problems } from './Problems';
import { QuestionForm } from './QuestionForm';
import { useCheck } from './useCheck';

const words = texts.bank.editor;

export function NewQuestionPage() {
  const course = usePresentCourse();
  const [params] = useSearchParams();
  if (useIsUnpublished(course)) {
    return (
      <div className="wrap page">
        <Unpublished level={1} />
      </div>
    );
  }
  return <Editor course={course} kept={null} text={newQuestion(params.get('section') ?? '')} />;
}

/** One question: its fields beside what students will see, and beneath them what is wrong with it. */
export function EditorPage() {
  const { question = '' } = useParams();
  const course = usePresentCourse();
  useTitle(question);
  const query = useQuery(questionQuery(course, question));
  return (
    <Loaded
      query={query}
      loading={words.loading}
      failed={words.failed}
      onProblem={problem =>
        problem.status === 404 ? (
          <Without title={words.gone.title} text={words.gone.text} />
        ) : (
          notStaff(problem, course, 1)
        )
      }
    >
      {kept =>
        kept.source === null ? (
          <Without title={words.noText.title} text={words.noText.text} />
        ) : (
          <Editor key={kept.id} course={course} kept={kept} text={kept.source} />
        )
      }
    </Loaded>
  );
}

function Without({ title, text }: { title: string; text: string }) {
  return (
    <div className="wrap page">
      <EmptyState
        level={1}
        title={title}
        acts={<LinkButton to="/teach/questions">{words.gone.act}</LinkButton>}
      >
        {text}
      </EmptyState>
    </div>
  );
}

type View = 'form' | 'preview' | 'yaml';
type EditorProps = { course: string; kept: Kept | null; text: Authored };

function Editor({ course, kept, text }: EditorProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  /** What the text on the screen began with: the version that a save names. */
  const [base, setBase] = useState({ version: kept?.version ?? 0, text });
  const [question, setQuestion] = useState(text);
  const [view, setView] = useState<View>('form');
  const check = useCheck(course, question);
  const problems = check.data?.problems ?? [];
  const errors = problems.filter(problem => problem.severity === 'error').length;
  const dirty = differences(base.text, question).length > 0;

  const guard = useLeaveGuard(dirty);

  const save = useMutation({
    mutationFn: () =>
      kept ? editQuestion(course, question, base.version) : createQuestion(course, question),
    onSuccess: saved => {
      client.setQueryData(questionQuery(course, saved.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: [...bankKey(course), 'list'] });
      setBase({ version: saved.version, text: saved.source ?? question });
      setQuestion(saved.source ?? question);
      announce(kept ? words.savedAs(saved.version) : words.created);
      if (kept) return;
      guard.letGo();
      void navigate(path`/teach/questions/of/${saved.id}`, { replace: true });
    },
  });
  const waits = !dirty
    ? kept
      ? words.waitsChange
      : words.waitsWords
    : !check.current
      ? words.waitsCheck
      : errors > 0
        ? words.waits(errors)
        : undefined;
  const saveNow = () => {
    if (waits === undefined && !save.isPending) save.mutate();
  };
  const goTo = (problem: Finding) => {
    setView('form');
    requestAnimationFrame(() => goToField(problem.field));
  };
  useKeys({
    'Ctrl s': saveNow,
    F8: () => {
      if (problems[0]) goTo(problems[0]);
    },
  });

  return (
    <div className="editor bank-editor">
      {guard.question}
      <header className="bank-editor-head">
        <div>
          <p className="small">
            <Link to="/teach/questions">{texts.bank.title}</Link>
          </p>
          <h1>{kept ? kept.id : words.newTitle}</h1>
          {kept ? (
            <p className="small dim">
              {texts.bank.types[question.type]}. {words.version(base.version)}.{' '}
              <Link to={path`/teach/questions/of/${kept.id}/history`}>{words.history}</Link>
            </p>
          ) : null}
        </div>
        <div className="row">
          {kept ? <Life course={course} kept={kept} onGone={guard.letGo} /> : null}
          <Button variant="primary" waitsFor={waits} aria-busy={save.isPending} onClick={saveNow}>
            {kept ? words.save : words.create}
          </Button>
        </div>
      </header>
      {kept?.status === 'retired' ? <Notice title={texts.bank.life.isRetired} /> : null}
      {kept?.status === 'orphaned' ? <Notice kind="warn" title={texts.bank.life.isOrphaned} /> : null}
      {save.error ? (
        <NotSaved
          error={save.error}
          course={course}
          mine={question}
          onTheirs={theirs => {
            setBase({ version: theirs.version, text: theirs.source ?? question });
            setQuestion(theirs.source ?? question);
            save.reset();
          }}
          onMine={theirs => {
            setBase({ version: theirs.version, text: theirs.source ?? base.text });
            save.reset();
          }}
        />
      ) : null}
      <div className="bank-switch">
        <Segmented<View>
          label={words.view}
          value={view}
          options={[
            { value: 'form', label: words.form },
            { value: 'preview', label: words.preview },
            { value: 'yaml', label: words.yaml },
          ]}
          onChange={setView}
        />
      </div>
      <div className={`bank-desk shows-${view}`}>
        {view === 'yaml' ? (
          // A pane that scrolls is reached by the keyboard.
          <pre className="bank-yaml" role="region" aria-label={words.yaml} tabIndex={0}>
            {check.data?.yaml ?? ''}
          </pre>
        ) : (
          <div className="bank-write">
            <QuestionForm
              course={course}
              isNew={kept === null}
              question={question}
              problems={problems}
              onChange={setQuestion}
            />
          </div>
        )}
        <section className="bank-preview" aria-label={words.preview}>
          {check.data?.preview ? (
            <Preview
              key={`${question.type} ${check.data.preview.question.options.map(option => option.id).join()}`}
              course={course}
              preview={check.data.preview}
            />
          ) : (
            <p className="dim">{check.data ? words.previewNone : words.previewLater}</p>
          )}
        </section>
      </div>
      <Problems problems={check.data?.problems ?? null} onGo={goTo} />
    </div>
  );
}

type NotSavedProps = {
  error: Error;
  course: string;
  mine: Authored;
  onTheirs: (theirs: Kept) => void;
  onMine: (theirs: Kept) => void;
};

function NotSaved({ error, course, mine, onTheirs, onMine }: NotSavedProps) {
  const changed = error instanceof Problem && error.type === 'question-changed';
  const { data: theirs } = useQuery({
    ...questionQuery(course, mine.id),
    enabled: changed,
    staleTime: 0,
    refetchOnMount: 'always',
  });
  if (changed && theirs?.source) {
    const fields = differences(theirs.source, mine);
    return (
      <Notice kind="warn" role="alert" title={words.conflict.title}>
        <p>
          {words.conflict.text(theirs.version)} {words.conflict.differs(fields.join(', '))}
        </p>
        <p className="row">
          <Button size="small" onClick={() => onTheirs(theirs)}>
            {words.conflict.theirs}
          </Button>
          <Button size="small" onClick={() => onMine(theirs)}>
            {words.conflict.mine}
          </Button>
        </p>
      </Notice>
    );
  }
  const taken = error instanceof Problem && error.type === 'question-exists';
  return (
    <Notice kind="wrong" role="alert" title={words.notSaved}>
      {taken ? words.taken : words.notSavedWhy}{' '}
      {!taken && error instanceof Problem && error.status < 500 ? error.detail : null}
    </Notice>
  );
}
