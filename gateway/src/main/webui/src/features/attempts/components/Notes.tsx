import { TextAreaField } from '@/components/ui/Field';
import { texts } from '@/lib/texts';
import { useRoom } from './RoomContext';

const words = texts.attempts.question;
const LONGEST = 2_000;

/** Scratch paper for one question: nobody else sees it, and it is no answer. */
export function Notes({ position }: { position: number }) {
  const { room, state } = useRoom();
  return (
    <TextAreaField
      key={position}
      className="room-notes"
      label={words.notes(position)}
      hint={words.notesHint}
      rows={4}
      maxLength={LONGEST}
      value={state.notes[position] ?? ''}
      onChange={event => room.note(position, event.target.value)}
    />
  );
}
