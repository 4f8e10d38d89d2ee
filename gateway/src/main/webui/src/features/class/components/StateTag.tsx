import { CircleCheck, MoonStar, OctagonPause, Sprout, TriangleAlert } from 'lucide-react';
import { Tag } from '@/components/ui/Notice';
import { texts } from '@/lib/texts';
import type { State } from '../api/class';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true };

const looks: Record<State, Omit<Parameters<typeof Tag>[0], 'children'>> = {
  'at-risk': { kind: 'warn', icon: <TriangleAlert {...icon} /> },
  silent: { icon: <MoonStar {...icon} /> },
  stuck: { kind: 'warn', icon: <OctagonPause {...icon} /> },
  new: { kind: 'own', icon: <Sprout {...icon} /> },
  'on-track': { kind: 'right', icon: <CircleCheck {...icon} /> },
};

export function StateTag({ state }: { state: State }) {
  return <Tag {...looks[state]}>{texts.classroom.states[state]}</Tag>;
}
