import './bank.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { notStaff } from '@/components/staff/NotStaff';
import { Button, LinkButton } from '@/components/ui/Button';
import { ShowMore } from '@/components/ui/ShowMore';
import { EmptyState, ErrorState, Loading } from '@/components/ui/States';
import { courseQuery } from '@/lib/api/content';
import { usePresentCourse } from '@/lib/presentCourse';
import { texts } from '@/lib/texts';
import { exportAddress, inboxQuery, listQuery } from '../api/bank';
import { addressOf, filterOf } from '../filter';
import { Filters } from './Filters';
import { Found } from './Found';
import { ImportDialog } from './ImportDialog';
import { Told } from './Told';

const words = texts.bank;

/** The question bank of the course: found by filters that stand in the address, changed one by one or many at once. */
export function BankPage() {
  const course = usePresentCourse();
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const address = addressOf(filter);
  const list = useInfiniteQuery(listQuery(course, address));
  const { data: guide } = useQuery(courseQuery(course));
  const { data: inbox } = useQuery(inboxQuery(course, false));
  const [importing, setImporting] = useState(false);
  /** What the last import came to. */
  const [told, setTold] = useState('');
  const pages = list.data?.pages;
  const last = pages?.at(-1);
  const total = last?.total ?? 0;

  return (
    <div className="wrap page">
      <div className="page-head row between">
        <h1>{words.title}</h1>
        {pages ? (
          <div className="row">
            <LinkButton variant="quiet" to="/teach/questions/reports">
              {words.inbox(inbox?.open ?? 0)}
            </LinkButton>
            <Button
              onClick={() => {
                setTold('');
                setImporting(true);
              }}
            >
              {words.import}
            </Button>
            <LinkButton variant="primary" to="/teach/questions/new">
              {words.write}
            </LinkButton>
          </div>
        ) : null}
      </div>
      {told ? <Told what={told} /> : null}
      {pages && last ? (
        <div className="bank-columns">
          <Filters
            filter={filter}
            counts={last.counts}
            course={guide}
            onFilter={next => setParams(addressOf(next), { replace: true })}
          />
          <section aria-labelledby="found">
            <div className="row between">
              <h2 id="found" className="bank-found">
                <span role="status">{words.found(total)}</span>
              </h2>
              {total > 0 ? (
                <a href={exportAddress(course, address)} download>
                  {words.download(total)}
                </a>
              ) : null}
            </div>
            {total === 0 ? (
              <Nothing filtered={address !== ''} />
            ) : (
              <Found key={address} course={course} guide={guide} pages={pages} />
            )}
            <ShowMore key={`more of ${address}`} query={list} />
          </section>
        </div>
      ) : list.error ? (
        (notStaff(list.error, course) ?? (
          <ErrorState title={words.failed} error={list.error} onRetry={() => void list.refetch()}>
            {words.failedSafe}
          </ErrorState>
        ))
      ) : (
        <Loading text={words.loading} shape="rows" />
      )}
      <ImportDialog course={course} open={importing} onClose={() => setImporting(false)} onDone={setTold} />
    </div>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState
      level={3}
      title={words.none.title}
      acts={<LinkButton to="/teach/questions">{words.none.act}</LinkButton>}
    >
      {words.none.text}
    </EmptyState>
  ) : (
    <EmptyState level={3} title={words.empty.title}>
      {words.empty.text}
    </EmptyState>
  );
}
