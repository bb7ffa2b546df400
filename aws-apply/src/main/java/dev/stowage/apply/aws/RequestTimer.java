package dev.stowage.apply.aws;

import java.util.concurrent.ScheduledThreadPoolExecutor;

/** The one thread that ends requests whose time is over; each client of the SDK would begin threads of its own for that. */
final class RequestTimer extends ScheduledThreadPoolExecutor {
    /** After its end it takes no more work, and nobody has to hear of that: the process ends, or nobody waits any more. */
    RequestTimer() {
        super(1, RequestTimer::thread, new DiscardPolicy());
        setRemoveOnCancelPolicy(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "timer of requests");
        thread.setDaemon(true);
        return thread;
    }
}
