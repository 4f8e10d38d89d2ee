import './plain.css';
import { useState } from 'react';
import { Choice } from '@/components/ui/Field';
import { setSingleKeys, singleKeys } from '@/lib/settings';
import { texts } from '@/lib/texts';

const words = texts.keyboard;

/** Every key, where it works, and the switch for single letters. */
export function KeyboardPage() {
  const [single, setSingle] = useState(singleKeys);
  return (
    <div className="wrap page">
      <h1>{words.title}</h1>
      <p className="lede">{words.lede}</p>
      <div className="key-switch">
        <Choice
          label={words.single}
          checked={single}
          onChange={event => {
            setSingleKeys(event.target.checked);
            setSingle(event.target.checked);
          }}
        />
        <p className="hint">{words.singleHint}</p>
      </div>
      <div className="key-lists">
        {words.groups.map(group => (
          <section key={group.name}>
            <h2>{group.name}</h2>
            <dl>
              {group.keys.map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    {keys.map((key, index) => (
                      <kbd key={index}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  );
}
