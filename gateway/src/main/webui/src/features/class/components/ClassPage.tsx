import './class.css';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Button, LinkButton } from '@/components/ui/Button';
import { SelectField } from '@/components/ui/Field';
import { EmptyState, Loaded } from '@/components/ui/States';
import { notStaff } from '@/components/staff/NotStaff';
import { path } from '@/lib/http';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { classQuery, exportAddress, STATES, type ClassOverview, type State } from '../api/class';
import { Failures } from './Failures';
import { HeatMap } from './HeatMap';
import { Scores } from './Scores';
import { Students } from './Students';

const words = texts.classroom;

/** Who is on track and who needs somebody, what they know, and where they fail. */
export function ClassPage() {
  const course = usePresentCourse();
  const [search, setSearch] = useSearchParams();
  const group = search.get('group') ?? '';
  const overview = useQuery(classQuery(course, group));
  const set = (name: 'group' | 'state', value: string) =>
    setSearch(
      before => {
        before.delete(name);
        if (value) before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return (
    <div className="wrap page">
      <div className="page-head">
        <h1>{words.title}</h1>
        {overview.data && overview.data.students.length > 0 ? (
          <a href={exportAddress(course, group)} download>
            {words.export}
          </a>
        ) : null}
      </div>
      <Loaded
        query={overview}
        loading={words.loading}
        failed={words.failed}
        safe={words.safe}
        shape="rows"
        onProblem={problem => notStaff(problem, course)}
      >
        {data => (
          <Found
            overview={data}
            group={group}
            state={STATES.find(state => state === search.get('state'))}
            onGroup={value => set('group', value)}
            onState={value => set('state', value)}
          />
        )}
      </Loaded>
    </div>
  );
}

type FoundProps = {
  overview: ClassOverview;
  /** As it is asked for, while another one may still be shown. */
  group: string;
  state: State | undefined;
  onGroup: (group: string) => void;
  onState: (state: string) => void;
};

function Found({ overview, group, state, onGroup, onState }: FoundProps) {
  const { course, groups, students } = overview;
  const counted = STATES.map(one => ({
    one,
    number: students.filter(student => student.state === one).length,
  }));
  if (students.length === 0 && group === '') return <Nobody course={course} />;
  return (
    <>
      <div className="class-filters">
        {groups.length > 0 || group ? (
          <SelectField label={words.group} value={group} onChange={event => onGroup(event.target.value)}>
            <option value="">{words.everybody}</option>
            {[...new Set([...groups, ...(group ? [group] : [])])].map(name => (
              <option key={name}>{name}</option>
            ))}
          </SelectField>
        ) : null}
        {students.length > 0 ? (
          <SelectField
            label={words.state}
            value={state ?? ''}
            onChange={event => onState(event.target.value)}
          >
            <option value="">{words.counted(words.everybody, students.length)}</option>
            {counted.map(({ one, number }) => (
              <option key={one} value={one}>
                {words.counted(words.states[one], number)}
              </option>
            ))}
          </SelectField>
        ) : null}
      </div>
      {students.length === 0 ? (
        <NobodyOfTheGroup onEverybody={() => onGroup('')} />
      ) : (
        <>
          <p className="small dim">
            {words.size(overview.count)}{' '}
            {words.sum(
              counted
                .filter(({ number }) => number > 0)
                .map(({ one, number }) => ({ state: words.states[one], number })),
            )}{' '}
            {overview.count > students.length ? words.cut(students.length, overview.count) : ''}
          </p>
          <Rules />
          <Students students={state ? students.filter(student => student.state === state) : students} />
          <HeatMap
            chapters={overview.chapters}
            students={state ? students.filter(student => student.state === state) : students}
          />
          <Failures course={course} group={group} />
          <Scores exams={overview.exams} />
        </>
      )}
    </>
  );
}

function Rules() {
  return (
    <details className="small class-rules">
      <summary>{words.rules}</summary>
      <ul>
        {words.ruleList.map(rule => (
          <li key={rule} className="dim">
            {rule}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Nobody({ course }: { course: string }) {
  return (
    <EmptyState
      title={words.empty.title}
      acts={
        <>
          <LinkButton variant="primary" to={path`/courses/${course}`}>
            {words.empty.course}
          </LinkButton>
          <LinkButton to="/teach/exams">{words.empty.exams}</LinkButton>
        </>
      }
    >
      {words.empty.text}
    </EmptyState>
  );
}

function NobodyOfTheGroup({ onEverybody }: { onEverybody: () => void }) {
  return (
    <EmptyState
      title={words.emptyGroup.title}
      acts={<Button onClick={onEverybody}>{words.emptyGroup.act}</Button>}
    >
      {words.emptyGroup.text}
    </EmptyState>
  );
}
