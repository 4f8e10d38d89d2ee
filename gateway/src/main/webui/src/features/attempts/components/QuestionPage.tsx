import { useParams } from 'react-router';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/States';
import { path } from '@/lib/http';
import { texts } from '@/lib/texts';
import { useTitle } from '@/lib/title';
import { QuestionDesk } from './QuestionDesk';
import { useRoom } from './RoomContext';
import { RoomFrame } from './RoomFrame';

const words = texts.attempts;

/** One question of the paper, by its position in the address. */
export function QuestionPage() {
  const { attempt = '', position = '' } = useParams();
  const { state } = useRoom();
  const questions = state.paper?.questions ?? [];
  const question = questions.find(one => String(one.position) === position);
  useTitle(
    question ? `${words.question.title(question.position)}, ${state.paper?.examTitle ?? ''}` : undefined,
  );
  return (
    <RoomFrame
      skipTo="question"
      end={
        <LinkButton className="room-review" to={path`/attempts/${attempt}/review`}>
          {words.head.review}
        </LinkButton>
      }
    >
      {help =>
        question ? (
          <QuestionDesk attempt={attempt} question={question} all={questions} onHelp={help} />
        ) : (
          <div className="room-question">
            <EmptyState
              title={words.question.noSuch(questions.length)}
              acts={<LinkButton to={path`/attempts/${attempt}/1`}>{words.question.first}</LinkButton>}
            />
          </div>
        )
      }
    </RoomFrame>
  );
}
