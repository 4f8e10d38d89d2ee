import './authoring.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '@/components/ui/Button';
import { Dialog, DialogActs } from '@/components/ui/Dialog';
import { Notice, Tag } from '@/components/ui/Notice';
import { ErrorState, Loaded } from '@/components/ui/States';
import { Table } from '@/components/ui/Table';
import { announce } from '@/lib/announce';
import { Problem } from '@/lib/http';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { dayAndTime } from '@/lib/time';
import { courseFolder, publishRelease, releasesQuery, withdrawCourse, type Release } from '../api/releases';

const words = texts.authoring.releases;

type Asked = { act: 'publish'; release: Release; key: string } | { act: 'withdraw' };

/** Which release readers get, and all that were there before. */
export function ReleasesPage() {
  const course = usePresentCourse();
  const client = useQueryClient();
  const releases = useQuery(releasesQuery(course));
  const [asked, setAsked] = useState<Asked | null>(null);
  const act = useMutation({
    mutationFn: (what: Asked) =>
      what.act === 'publish' ? publishRelease(course, what.release.hash, what.key) : withdrawCourse(course),
    onSuccess: (_, what) => {
      announce(what.act === 'publish' ? words.published : words.withdrawn);
      setAsked(null);
      void client.invalidateQueries({ queryKey: ['content'] });
    },
  });
  const isOffered = releases.data?.some(release => release.current) ?? false;
  const ask = (what: Asked) => {
    act.reset();
    setAsked(what);
  };

  return (
    <div className="wrap page">
      <p className="small">
        <Link to="/teach/lessons">{texts.authoring.lessons}</Link>
      </p>
      <div className="page-head">
        <h1>{words.title}</h1>
        {isOffered ? (
          <Button variant="quiet" onClick={() => ask({ act: 'withdraw' })}>
            {words.withdraw}
          </Button>
        ) : null}
      </div>
      <p className="dim">{words.text}</p>
      <Loaded
        query={releases}
        loading={texts.authoring.loading}
        failed={texts.authoring.failed}
        safe={texts.authoring.safe}
        shape="rows"
      >
        {found => (
          <List
            course={course}
            releases={found}
            onPublish={release => ask({ act: 'publish', release, key: crypto.randomUUID() })}
          />
        )}
      </Loaded>
      <p className="small dim">{words.downloadHint}</p>
      {asked ? (
        <Dialog
          open
          onClose={() => setAsked(null)}
          title={asked.act === 'publish' ? words.publishTitle : words.withdrawTitle}
          role="alertdialog"
        >
          <p>
            {asked.act === 'publish'
              ? words.sure(asked.release.written, asked.release.sections)
              : words.withdrawText}
          </p>
          {act.error ? <ErrorState title={words.failed} error={act.error} /> : null}
          <DialogActs>
            <Button onClick={() => setAsked(null)}>{words.cancel}</Button>
            <Button
              variant={asked.act === 'publish' ? 'primary' : 'danger'}
              aria-busy={act.isPending}
              onClick={() => {
                if (!act.isPending) act.mutate(asked);
              }}
            >
              {asked.act === 'publish' ? words.publish : words.withdraw}
            </Button>
          </DialogActs>
        </Dialog>
      ) : null}
    </div>
  );
}

type ListProps = { course: string; releases: Release[]; onPublish: (release: Release) => void };

function List({ course, releases, onPublish }: ListProps) {
  const { columns } = words;
  return (
    <Table<Release>
      caption={words.caption}
      rows={releases}
      rowKey={release => release.hash}
      columns={[
        {
          name: columns.note,
          head: true,
          cell: release => (
            <>
              {release.note ?? words.imported}{' '}
              <span className="mono small faint">{release.hash.slice(0, 12)}</span>
            </>
          ),
        },
        { name: columns.made, cell: release => dayAndTime(release.importedAt) },
        { name: columns.state, cell: stateOf },
        { name: columns.written, end: true, cell: release => `${release.written} / ${release.sections}` },
        {
          name: columns.acts,
          cell: release => (
            <span className="row">
              {release.current ? null : (
                <Button size="small" onClick={() => onPublish(release)}>
                  {release.firstPublishedAt ? words.goBack : words.publish}
                  <span className="vh">{words.of(release.hash.slice(0, 12))}</span>
                </Button>
              )}
              <Download course={course} hash={release.hash} />
            </span>
          ),
        },
      ]}
    />
  );
}

/** The folder comes from two services, so it is put together here and handed to the browser. */
function Download({ course, hash }: { course: string; hash: string }) {
  const download = useMutation({
    mutationFn: () => courseFolder(course, hash),
    onSuccess: folder => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(folder);
      link.download = `${course}-${hash.slice(0, 12)}.zip`;
      link.click();
      URL.revokeObjectURL(link.href);
    },
  });
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-busy={download.isPending}
        onClick={() => {
          if (!download.isPending) download.mutate();
        }}
      >
        {words.download}
        <span className="vh">{words.of(hash.slice(0, 12))}</span>
      </Button>
      {download.error ? (
        <Notice kind="wrong" role="alert" title={words.notDownloaded}>
          {(download.error instanceof Problem ? download.error.detail : undefined) ?? words.notDownloadedWhy}
        </Notice>
      ) : null}
    </>
  );
}

function stateOf(release: Release) {
  if (release.current) {
    return (
      <Tag kind="right" icon={<CircleCheck size={16} strokeWidth={1.75} aria-hidden />}>
        {words.current}
      </Tag>
    );
  }
  return release.firstPublishedAt ? words.earlier(dayAndTime(release.firstPublishedAt)) : words.draft;
}
