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
      <Packages title={words.packages(licences.portal.length)} entries={licences.portal} />
      {licences.labs.length > 0 ? (
        <Packages title={words.labs(licences.labs.length)} note={words.labsNote} entries={licences.labs} />
      ) : null}
      <section className="part licences">
        <h2>{words.texts}</h2>
        {[...Map.groupBy([...licences.portal, ...licences.labs], entry => entry.text ?? '').entries()]
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

type PackagesProps = { title: string; note?: string; entries: Licence[] };

function Packages({ title, note, entries }: PackagesProps) {
  return (
    <section className="part licences">
      <h2>{title}</h2>
      {note ? <p className="dim">{note}</p> : null}
      <Table
        caption={title}
        columns={columns}
        rows={entries}
        rowKey={entry => `${entry.name} ${entry.version}`}
      />
    </section>
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
