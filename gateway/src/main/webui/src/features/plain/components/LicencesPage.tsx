import './plain.css';
import licences, { type Licence } from 'virtual:licences';
import { Table, type Column } from '@/components/ui/Table';
import { texts } from '@/lib/texts';

const words = texts.plain.licences;

/** What the portal is made of, read from the installed packages when it was built. */
export function LicencesPage() {
  return (
    <div className="wrap page">
      <h1>{words.title}</h1>
      <p className="lede">{words.lede}</p>
      <section className="part licences">
        <h2>{words.packages(licences.length)}</h2>
        <Table
          caption={words.packages(licences.length)}
          columns={columns}
          rows={licences}
          rowKey={entry => `${entry.name} ${entry.version}`}
        />
      </section>
      <section className="part licences">
        <h2>{words.texts}</h2>
        {[...Map.groupBy(licences, entry => entry.text ?? '').entries()]
          .filter(([text]) => text !== '')
          .map(([text, entries]) => (
            <details key={text}>
              <summary>{entries.map(entry => entry.name).join(', ')}</summary>
              {/* Long lines scroll, so the block must be reachable. */}
              <pre tabIndex={0} role="region" aria-label={words.textOf(entries[0]?.name ?? '')}>
                {text}
              </pre>
            </details>
          ))}
      </section>
    </div>
  );
}

const columns: Column<Licence>[] = [
  {
    name: words.package,
    head: true,
    cell: entry => (entry.address ? <a href={entry.address}>{entry.name}</a> : entry.name),
  },
  { name: words.version, cell: entry => entry.version },
  { name: words.licence, cell: entry => entry.licence },
];
