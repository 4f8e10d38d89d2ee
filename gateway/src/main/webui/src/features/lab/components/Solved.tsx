import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { progressQuery } from '@/lib/api/progress';
import { loginAddress, useSession } from '@/lib/session';
import { texts } from '@/lib/texts';
import { whenIn } from '@/lib/time';
import type { Lab } from '../api/lab';
import type { useSolveLab } from '../api/solveLab';
import { passed, type Result } from './useLabRuns';

const words = texts.lab.solved;

type SolvedProps = { lab: Lab; result: Result | null; report: ReturnType<typeof useSolveLab> };

/** That all checks hold, and whether the course knows of it. */
export function Solved({ lab, result, report }: SolvedProps) {
  const session = useSession();
  const progress = useQuery({ ...progressQuery(lab.course), enabled: session?.signedIn === true }).data;
  const solvedAt = progress?.labs.find(other => other.lab === lab.id)?.solvedAt;
  const holds = result?.is === 'checked' && passed(result.report);
  if (!holds && !solvedAt) return null;
  const kept = solvedAt ? words.kept(whenIn(texts.ui.when, solvedAt)) : '';
  if (!holds) return <p className="lab-solved-before small dim">{kept}</p>;
  return (
    <div className="lab-solved">
      <Notice kind="right" title={words.title}>
        <p>{session?.signedIn === false ? words.anonymous : kept || reported(report)}</p>
        {session && !session.signedIn ? (
          <LinkButton reloadDocument size="small" to={loginAddress(`/courses/${lab.course}/labs/${lab.id}`)}>
            {texts.lesson.logIn}
          </LinkButton>
        ) : null}
      </Notice>
      <LinkButton to={`/courses/${lab.course}/${lab.section.id}`}>
        {texts.lab.backTo(lab.section.number)}
      </LinkButton>
    </div>
  );
}

function reported({ isPaused, isPending, failureCount, error }: SolvedProps['report']): string {
  if (isPaused || (isPending && failureCount > 0)) return words.waits;
  return error ? words.failed : words.sending;
}
