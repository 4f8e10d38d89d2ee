import './layers.css';
import { Tooltip as AriakitTooltip, TooltipAnchor, TooltipProvider } from '@ariakit/react';
import type { ReactElement, ReactNode } from 'react';

/** Words on hover and on focus, for something that is focusable and already has a name. Escape hides it. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactElement }) {
  return (
    <TooltipProvider timeout={300}>
      <TooltipAnchor render={children} />
      <AriakitTooltip className="tooltip" gutter={6} unmountOnHide>
        {text}
      </AriakitTooltip>
    </TooltipProvider>
  );
}
