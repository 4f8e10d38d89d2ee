import { useLayoutEffect, useRef } from 'react';
import { equipCode } from '@/components/ui/equipCode';
import { texts } from '@/lib/texts';

/** The text as readers will get it: rendered by the service that renders it for them. */
export function Preview({ html }: { html: string | null }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const host = place.current;
    if (!host || html === null) return;
    // From content-service, which sanitised it against its allow-list.
    host.innerHTML = html;
    return equipCode(host);
  }, [html]);
  return html === null ? (
    <p className="dim">{texts.authoring.noPreview}</p>
  ) : (
    <div className="prose">
      <div className="lesson-text" ref={place} />
    </div>
  );
}
