import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Choice, TextField } from '@/components/ui/Field';
import { texts } from '@/lib/texts';
import { peopleQuery, type Person } from '../api/invigilation';

const words = texts.invigilation.people;

type PersonPickerProps = {
  exam: string;
  picked: Person | null;
  onPick: (person: Person) => void;
  error: string | undefined;
};

/** Picks one person by a part of the name. Who is picked stays in sight while the search goes on. */
export function PersonPicker({ exam, picked, onPick, error }: PersonPickerProps) {
  const [part, setPart] = useState('');
  const found = useQuery(peopleQuery(exam, part.trim()));
  const people = found.data ?? [];
  const shown = picked && !people.some(one => one.learner === picked.learner) ? [picked, ...people] : people;
  return (
    <div className="stack-s">
      <TextField
        label={words.search}
        hint={words.hint}
        value={part}
        onChange={event => setPart(event.target.value)}
        error={error}
        autoComplete="off"
      />
      {found.isError ? <p className="small is-wrong">{words.failed}</p> : null}
      {found.data && shown.length === 0 ? <p className="small dim">{words.nobody}</p> : null}
      {shown.length > 0 ? (
        <fieldset className="people">
          <legend className="vh">{words.legend}</legend>
          {shown.map(person => (
            <Choice
              key={person.learner}
              type="radio"
              name="person"
              checked={picked?.learner === person.learner}
              onChange={() => onPick(person)}
              label={person.groups.length > 0 ? words.inGroups(person.name, person.groups) : person.name}
            />
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
