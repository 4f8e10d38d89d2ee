import { Button } from '@/components/ui/Button';
import { inWords } from '@/components/question/inWords';
import { texts } from '@/lib/texts';
import { clockTime } from '@/lib/time';
import type { Chosen } from '../room/answers';
import { mayChange } from '../room/state';
import { useRoom } from './RoomContext';

const words = texts.attempts.offers;

/** Answers of this device that another one overtook: both stand side by side, and the student says which counts. */
export function Offers() {
  const { room, state } = useRoom();
  const offers = Object.values(state.answers.offered);
  if (offers.length === 0) return null;
  const said = (position: number, marks: Chosen) => {
    const question = state.paper?.questions.find(one => one.position === position);
    return question === undefined || marks.length === 0 ? words.nothing : inWords(question, marks);
  };
  return (
    <section className="offers" aria-labelledby="offers-title">
      <h2 id="offers-title">{words.title(offers.length)}</h2>
      <p className="small dim">{words.text}</p>
      <ul>
        {offers.map(({ position, chosen, at }) => {
          const saved = state.answers.saved[position];
          return (
            <li key={position}>
              <h3>{words.question(position)}</h3>
              <dl>
                <div>
                  <dt>{words.mine(clockTime(new Date(at)))}</dt>
                  <dd>{said(position, chosen)}</dd>
                </div>
                <div>
                  <dt>{saved ? words.theirs(clockTime(saved.savedAt)) : texts.attempts.save.none}</dt>
                  <dd>{said(position, saved?.chosen ?? [])}</dd>
                </div>
              </dl>
              {mayChange(state) ? (
                <p className="row">
                  <Button size="small" onClick={() => room.useOffer(position)}>
                    {words.use}
                    <span className="vh">: {words.question(position)}</span>
                  </Button>
                  <Button size="small" onClick={() => room.dropOffer(position)}>
                    {words.drop}
                    <span className="vh">: {words.question(position)}</span>
                  </Button>
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
      {mayChange(state) ? null : <p className="small dim">{words.afterwards}</p>}
    </section>
  );
}
