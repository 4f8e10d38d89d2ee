import './authoring.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Button, LinkButton } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Loaded } from '@/components/ui/States';
import { Segmented } from '@/components/ui/Segmented';
import { useKeys } from '@/lib/keys';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { useTitle } from '@/lib/title';
import { discardDraft, draftQuery, OUTLINE, type Draft, type Finding } from '../api/drafts';
import { ConflictView } from './ConflictView';
import { Findings } from './Findings';
import { noSource } from './noSource';
import { Preview } from './Preview';
import { SaveLine } from './SaveLine';
import { Source, type SourceHandle } from './Source';
import { useDraft } from './useDraft';

const words = texts.authoring;

/** One file of the course: its text beside what readers will see. */
export function EditorPage() {
  const { section = '' } = useParams();
  const course = usePresentCourse();
  const query = useQuery(draftQuery(course, section));
  return (
    <Loaded
      query={query}
      loading={words.loading}
      failed={words.failed}
      safe={words.safe}
      onProblem={noSource}
    >
      {draft => <Editor key={`${course}/${section}`} course={course} section={section} read={draft} />}
    </Loaded>
  );
}

/** A draft whose section the outline has no more is called by its file. */
function titleOf({ section, file }: Draft, address: string): string {
  if (section) return `${section.number} ${section.title}`;
  return address === OUTLINE ? words.outline : file;
}

type View = 'write' | 'read';

function Editor({ course, section, read }: { course: string; section: string; read: Draft }) {
  const { draft, text, state, conflict, write, saveNow, settle, takeTheirs } = useDraft(
    course,
    section,
    read,
  );
  const [view, setView] = useState<View>('write');
  const [at, setAt] = useState(-1);
  const source = useRef<SourceHandle>(null);
  const navigate = useNavigate();
  const title = titleOf(draft, section);
  useTitle(title);

  const goTo = (finding: Finding) => {
    setView('write');
    source.current?.goTo(finding.line, finding.column);
  };
  const goToNext = () => {
    const next = draft.problems[(at + 1) % draft.problems.length];
    if (!next) return;
    setAt((at + 1) % draft.problems.length);
    goTo(next);
  };
  useKeys({ 'Ctrl s': saveNow, F8: goToNext });

  const discard = useMutation({
    mutationFn: () => discardDraft(course, section, draft.revision),
    onSuccess: () => void navigate('/teach/lessons'),
  });

  return (
    <div className="editor">
      <header className="editor-head">
        <div>
          <p className="small">
            <Link to="/teach/lessons">{words.lessons}</Link>
          </p>
          <h1>{title}</h1>
        </div>
        <div className="row">
          <SaveLine state={state} />
          {state.is === 'failed' && conflict === null ? (
            <Button size="small" onClick={saveNow}>
              {words.save.again}
            </Button>
          ) : null}
          {draft.revision > 0 ? (
            <Button variant="quiet" onClick={() => discard.mutate()}>
              {words.discard}
            </Button>
          ) : null}
          <LinkButton to="/teach/lessons">{words.toRelease}</LinkButton>
        </div>
      </header>
      {discard.error ? <Notice kind="wrong" title={words.notDiscarded} role="alert" /> : null}
      <div className="editor-switch">
        <Segmented<View>
          label={words.view}
          value={view}
          options={[
            { value: 'write', label: words.write },
            { value: 'read', label: words.read },
          ]}
          onChange={setView}
        />
      </div>
      <div className={`editor-desk shows-${view}`}>
        <Source ref={source} text={text} findings={draft.problems} onWrite={write} onNextFinding={goToNext} />
        {/* A pane that scrolls is reached by the keyboard. */}
        <div className="editor-preview" role="region" aria-label={words.preview} tabIndex={0}>
          <Preview html={draft.html} />
        </div>
      </div>
      <Findings here={draft.problems} elsewhere={draft.elsewhere} onGo={goTo} />
      {conflict ? (
        <ConflictView conflict={conflict} mine={text} onSettle={settle} onTheirs={takeTheirs} />
      ) : null}
    </div>
  );
}
