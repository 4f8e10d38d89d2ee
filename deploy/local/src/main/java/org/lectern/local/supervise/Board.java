package org.lectern.local.supervise;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shows how the start goes, a line per part. On a terminal the lines are drawn again in place, with seconds that count; elsewhere a line is printed
 * for each change. After the start it only prints what happens.
 */
public final class Board {

    private static final String UP = "\033[%dF";
    private static final String CLEAR_LINE = "\033[2K";

    private final PrintStream out;
    private final boolean drawing;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private int drawn;
    private boolean started;

    private static final class Row {
        private State state = State.WAITING;
        private String doing = "";
        private long since = System.nanoTime();
        private double seconds;
    }

    public Board(PrintStream out, boolean drawing) {
        this.out = out;
        this.drawing = drawing;
    }

    /** Draws the seconds until the start is over. */
    public void live() {
        if (drawing) {
            Thread.ofPlatform().daemon().name("board").start(() -> {
                while (tick()) {
                    java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
                }
            });
        }
    }

    synchronized void show(String part, State state) {
        var row = rows.computeIfAbsent(part, _ -> new Row());
        if (state == row.state) {
            return;
        }
        if (state == State.STARTING && row.state != State.RESTARTING) {
            row.since = System.nanoTime();
        }
        row.state = state;
        row.doing = "";
        row.seconds = secondsSince(row);
        if (started) {
            if (state == State.READY || state == State.STOPPED) {
                out.println(line(part, row));
            }
        } else if (drawing) {
            draw();
        } else if (state != State.WAITING && state != State.STARTING) {
            out.println(line(part, row));
        }
    }

    synchronized void doing(String part, String what) {
        var row = rows.computeIfAbsent(part, _ -> new Row());
        row.doing = what;
        if (drawing && !started) {
            draw();
        } else {
            out.println("  %-10s %s".formatted(part, what));
        }
    }

    /** A sentence of its own. */
    public synchronized void say(String sentence) {
        if (drawing && !started) {
            erase();
            out.println("  " + sentence);
            draw();
        } else {
            out.println("  " + sentence);
        }
    }

    /** From now on nothing is drawn again. */
    public synchronized void startIsOver() {
        if (drawing && !started) {
            draw();
        }
        started = true;
    }

    private synchronized boolean tick() {
        if (started) {
            return false;
        }
        draw();
        return true;
    }

    private void draw() {
        erase();
        rows.forEach((part, row) -> out.println(line(part, row)));
        drawn = rows.size();
        out.flush();
    }

    private void erase() {
        if (drawn > 0) {
            out.print(UP.formatted(drawn));
            for (int i = 0; i < drawn; i++) {
                out.println(CLEAR_LINE);
            }
            out.print(UP.formatted(drawn));
            drawn = 0;
        }
    }

    private static String line(String part, Row row) {
        var seconds = switch (row.state) {
            case WAITING, STOPPED -> "";
            case STARTING, RESTARTING -> "%6.1f s".formatted(secondsSince(row));
            case READY, FAILED -> "%6.1f s".formatted(row.seconds);
        };
        return "  %-10s %-10s %s  %s"
                .formatted(part, row.state.word(), seconds, row.doing)
                .stripTrailing();
    }

    private static double secondsSince(Row row) {
        return (System.nanoTime() - row.since) / 1e9;
    }
}
