import { CircleX, TriangleAlert } from 'lucide-react';
import { Said } from '@/components/staff/Said';
import { texts } from '@/lib/texts';
import type { Finding } from '../api/drafts';

const words = texts.authoring.findings;

type FindingsProps = { here: Finding[]; elsewhere: Finding[]; onGo: (finding: Finding) => void };

/** What the linter says of this text, with line and column; a press goes there. */
export function Findings({ here, elsewhere, onGo }: FindingsProps) {
  const errors = here.filter(finding => finding.severity === 'error').length;
  return (
    <section className="findings" aria-label={words.title}>
      <div className="findings-head">
        <h2>
          <span role="status">{words.count(errors, here.length - errors)}</span>
        </h2>
        <p className="small dim">{words.same}</p>
      </div>
      <ul role="list">
        {here.map((finding, index) => (
          <li key={index} className={`finding is-${finding.severity}`}>
            <Mark severity={finding.severity} />
            <span className="mono small">
              {finding.line}:{finding.column}
            </span>
            <span>
              <Said finding={finding} />
            </span>
            <button type="button" className="finding-go" onClick={() => onGo(finding)}>
              {words.go}
              <span className="vh">{words.goTo(finding.line)}</span>
            </button>
          </li>
        ))}
      </ul>
      {elsewhere.length > 0 ? (
        <>
          <h3>{words.elsewhere}</h3>
          <ul role="list">
            {elsewhere.map((finding, index) => (
              <li key={index} className="finding is-error is-elsewhere">
                <Mark severity="error" />
                <span>
                  <span className="mono small">
                    {finding.file}:{finding.line}
                  </span>{' '}
                  <Said finding={finding} />
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Mark({ severity }: { severity: string }) {
  const look = { size: 18, strokeWidth: 1.75 };
  return severity === 'error' ? (
    <CircleX {...look} aria-label={words.error} />
  ) : (
    <TriangleAlert {...look} aria-label={words.warning} />
  );
}
