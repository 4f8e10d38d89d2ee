import { useRouteError } from 'react-router';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { texts } from '@/lib/texts';

/** A page whose code failed, or could not be loaded because the portal has been renewed meanwhile. */
export function BrokenPage() {
  const error = useRouteError();
  return (
    <div className="wrap page">
      <div className="state">
        <h1>{texts.app.broken.title}</h1>
        <Notice kind="wrong" title={texts.app.broken.text} role="alert" />
        <p className="row acts">
          <Button onClick={() => window.location.reload()}>{texts.app.broken.reload}</Button>
        </p>
        <details>
          <summary>{texts.ui.forSupport}</summary>
          <p className="mono">{error instanceof Error ? error.message : String(error)}</p>
        </details>
      </div>
    </div>
  );
}
