import './authoring.css';
import { useQuery } from '@tanstack/react-query';
import { FilePen } from 'lucide-react';
import { Link } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import { Tag } from '@/components/ui/Notice';
import { Loaded } from '@/components/ui/States';
import { path } from '@/lib/http';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';
import { deskQuery, OUTLINE, type Desk, type DeskChapter, type DraftEntry } from '../api/drafts';
import { Collect } from './Collect';
import { noSource } from './noSource';

const words = texts.authoring;

/** The whole course for those who write it: each section leads to its editor, drafts are marked and gathered into a release. */
export function LessonsPage() {
  const course = usePresentCourse();
  const desk = useQuery(deskQuery(course));
  return (
    <div className="wrap page">
      <div className="page-head">
        <h1>{desk.data?.title ?? words.title}</h1>
        <div className="row">
          <LinkButton to="/teach/releases">{words.releases.title}</LinkButton>
          <LinkButton variant="quiet" to="/teach/courses/new">
            {words.newCourse.link}
          </LinkButton>
        </div>
      </div>
      <Loaded
        query={desk}
        loading={words.loading}
        failed={words.failed}
        safe={words.safe}
        shape="rows"
        onProblem={noSource}
      >
        {found => <DeskView course={course} desk={found} />}
      </Loaded>
    </div>
  );
}

function DeskView({ course, desk }: { course: string; desk: Desk }) {
  const outline = desk.drafts.find(draft => draft.sectionId === null);
  return (
    <div className="authoring-desk">
      <div>
        <section className="authoring-chapter">
          <h2>
            <Link to={path`/teach/lessons/${OUTLINE}`}>{words.editOutline}</Link>
          </h2>
          <p className="small dim">{words.outlineText}</p>
          {outline ? <DraftMark draft={outline} /> : null}
        </section>
        {desk.chapters.map(chapter => (
          <Chapter key={chapter.number} chapter={chapter} drafts={desk.drafts} />
        ))}
        <Homeless drafts={homeless(desk)} />
      </div>
      <Collect course={course} desk={desk} />
    </div>
  );
}

function Chapter({ chapter, drafts }: { chapter: DeskChapter; drafts: DraftEntry[] }) {
  return (
    <section className="authoring-chapter">
      <h2>
        <span className="num">{chapter.number}</span> {chapter.title}
      </h2>
      <ul role="list">
        {chapter.sections.map(section => {
          const draft = drafts.find(other => other.sectionId === section.id);
          return (
            <li key={section.id}>
              <span className="num">{section.number}</span>
              <Link
                to={path`/teach/lessons/${section.id}`}
                aria-label={words.edit(`${section.number} ${section.title}`)}
              >
                {section.title}
              </Link>
              {draft ? (
                <DraftMark draft={draft} />
              ) : section.written ? null : (
                <span className="small faint">{words.writeIt}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Drafts of sections that the outline has no more: whoever takes their text over or discards them must get there. */
function Homeless({ drafts }: { drafts: DraftEntry[] }) {
  if (drafts.length === 0) return null;
  return (
    <section className="authoring-chapter">
      <ul role="list">
        {drafts.map(draft => (
          <li key={draft.file}>
            <Link to={path`/teach/lessons/${draft.sectionId ?? ''}`} aria-label={words.edit(draft.file)}>
              {draft.file}
            </Link>
            <DraftMark draft={draft} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const homeless = ({ chapters, drafts }: Desk): DraftEntry[] =>
  drafts.filter(
    ({ sectionId }) =>
      sectionId !== null &&
      !chapters.some(chapter => chapter.sections.some(section => section.id === sectionId)),
  );

function DraftMark({ draft }: { draft: DraftEntry }) {
  return (
    <Tag
      {...(draft.outdated && { kind: 'warn' as const })}
      icon={<FilePen size={16} strokeWidth={1.75} aria-hidden />}
    >
      {words.drafted(draft.editor, dayAndTime(draft.editedAt))}
      {draft.outdated ? `, ${words.outdated}` : ''}
    </Tag>
  );
}
