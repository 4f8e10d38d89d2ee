import './segmented.css';
import { Tab, TabList, TabPanel, TabProvider } from '@ariakit/react';
import type { ReactNode } from 'react';

type SegmentedProps<Value extends string> = {
  label: string;
  value: Value;
  options: { value: Value; label: ReactNode }[];
  onChange: (value: Value) => void;
};

/** A few values side by side, one of them on: ink ground, so that petrol stays with acts. */
export function Segmented<Value extends string>({ label, value, options, onChange }: SegmentedProps<Value>) {
  return (
    <span className="segmented" role="group" aria-label={label}>
      {options.map(option => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </span>
  );
}

type TabsProps = {
  label: string;
  tabs: { id: string; name: ReactNode; content: ReactNode }[];
  chosen?: string;
};

/** Views of one thing, each with its panel; arrows move between the names. */
export function Tabs({ label, tabs, chosen }: TabsProps) {
  return (
    <TabProvider {...(chosen && { defaultSelectedId: chosen })}>
      <TabList className="segmented" aria-label={label}>
        {tabs.map(tab => (
          <Tab key={tab.id} id={tab.id}>
            {tab.name}
          </Tab>
        ))}
      </TabList>
      {tabs.map(tab => (
        <TabPanel key={tab.id} tabId={tab.id}>
          {tab.content}
        </TabPanel>
      ))}
    </TabProvider>
  );
}
