import { path } from '@/lib/http';
import { texts } from '@/lib/texts';

/** The proof of what was saved in an attempt, as a file that is verified without the server. */
export function ReceiptLink({ attempt }: { attempt: string }) {
  return (
    <a href={path`/api/quiz/attempts/${attempt}/receipt`} download={`receipt-${attempt}.json`}>
      {texts.ui.receipt}
    </a>
  );
}
