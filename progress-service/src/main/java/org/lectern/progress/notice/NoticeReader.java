package org.lectern.progress.notice;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.util.concurrent.ArrayBlockingQueue;

/** One open stream of a learner. What it does not take waits in a short queue; when that is full, the stream is cut. */
final class NoticeReader {

    private final String learner;
    private final Runnable cut;
    private final ArrayBlockingQueue<Notice> waiting;
    private final UnicastProcessor<Notice> live;

    /**
     * @param cut ends the connection, however much is still on its way
     * @param gone called when the stream has ended
     */
    NoticeReader(String learner, int waiting, Runnable cut, Runnable gone) {
        this.learner = learner;
        this.cut = cut;
        this.waiting = new ArrayBlockingQueue<>(waiting);
        this.live = UnicastProcessor.create(this.waiting, gone);
    }

    String learner() {
        return learner;
    }

    Multi<Notice> live() {
        return live;
    }

    /** Never waits. Only the feed's thread calls it, so that what fits at the question fits at the deed. */
    void take(Notice notice) {
        if (waiting.remainingCapacity() == 0) {
            cut.run();
            live.cancel();
        } else {
            live.onNext(notice);
        }
    }

    void end() {
        live.onComplete();
    }
}
