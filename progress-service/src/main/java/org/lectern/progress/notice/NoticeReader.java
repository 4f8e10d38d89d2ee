package org.lectern.progress.notice;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.util.concurrent.ArrayBlockingQueue;

/** One open stream of a learner. What it does not take waits in a short queue; when that is full, the stream is cut. */
final class NoticeReader {

    /** Who reads. */
    interface Page {

        boolean gone();

        /** Ends the connection, however much is still on its way. */
        void cut();
    }

    private final String learner;
    private final Page page;
    private final ArrayBlockingQueue<Notice> waiting;
    private final UnicastProcessor<Notice> live;

    /**
     * @param ended called when the stream has ended
     */
    NoticeReader(String learner, int waiting, Page page, Runnable ended) {
        this.learner = learner;
        this.page = page;
        this.waiting = new ArrayBlockingQueue<>(waiting);
        this.live = UnicastProcessor.create(this.waiting, ended);
    }

    String learner() {
        return learner;
    }

    boolean gone() {
        return page.gone();
    }

    Multi<Notice> live() {
        return live;
    }

    /** Never waits. Only the feed's thread calls it, so that what fits at the question fits at the deed. */
    void take(Notice notice) {
        if (waiting.remainingCapacity() == 0) {
            page.cut();
            live.cancel();
        } else {
            live.onNext(notice);
        }
    }

    void end() {
        live.onComplete();
    }
}
