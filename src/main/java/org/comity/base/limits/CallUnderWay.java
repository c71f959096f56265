package org.comity.base.limits;

import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.comity.base.limits.CallLimits.TakenPlaces;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** A call that is being answered, with the transactions that it has open, the innermost first. */
final class CallUnderWay {

    /** A statement may begin right after another was cancelled. */
    private static final long AGAIN_MILLIS = 200;

    private final Deque<OpenTransaction> open = new ArrayDeque<>();
    private volatile boolean gone;
    private volatile boolean costly;
    private volatile boolean admitted;
    private boolean over;
    private @Nullable LongAnswer answer;

    private static final class OpenTransaction {
        private final long began = System.nanoTime();
        private @Nullable TakenPlaces places;
        private @Nullable PGConnection connection;
    }

    void isCostly() {
        costly = true;
    }

    boolean costly() {
        return costly;
    }

    /** True once one of its transactions was admitted: a call that may have changed something is not refused any more. */
    boolean admitted() {
        return admitted;
    }

    /** True if nobody waits for the answer. */
    boolean callerIsGone() {
        return gone;
    }

    synchronized void begins() {
        open.push(new OpenTransaction());
    }

    synchronized void has(TakenPlaces places) {
        admitted = true;
        innermost().places = places;
    }

    /** From now on the statements of the innermost transaction can be cancelled. */
    synchronized void worksOn(PGConnection connection) {
        requireCaller();
        innermost().connection = connection;
    }

    void requireCaller() {
        if (gone) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE, "Nothing was changed. The caller closed the connection");
        }
    }

    private OpenTransaction innermost() {
        return open.getFirst();
    }

    /** The connection goes to other calls soon, whose statements must not be cancelled. */
    synchronized void completes() {
        if (!open.isEmpty()) {
            innermost().connection = null;
        }
    }

    /** Ends the innermost transaction and frees its places; returns the time that it took. */
    synchronized Duration ends() {
        var ended = open.poll();
        if (ended == null) {
            return Duration.ZERO;
        }
        if (ended.places != null) {
            ended.places.close();
        }
        return Duration.ofNanos(System.nanoTime() - ended.began);
    }

    /** The body of the answer, which has a place. */
    synchronized void writes(LongAnswer body) {
        answer = body;
        if (over) {
            body.callIsOver();
        }
    }

    /** The answer was sent, or nobody waits for it. */
    synchronized void isOver() {
        over = true;
        if (answer != null) {
            answer.callIsOver();
        }
    }

    /** The connection of the caller is closed: cancels what runs for it. The event loop must not wait for the database. */
    void callerLeaves() {
        gone = true;
        Thread.ofVirtual().name("caller-gone").start(this::cancel);
    }

    private void cancel() {
        try {
            while (cancelsOne()) {
                Thread.sleep(AGAIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            Log.warnf("a statement whose caller is gone could not be cancelled: %s", e.getMessage());
        }
    }

    /** False once no transaction is open. */
    private synchronized boolean cancelsOne() throws SQLException {
        if (open.isEmpty()) {
            return false;
        }
        var connection = innermost().connection;
        if (connection != null) {
            connection.cancelQuery();
        }
        return true;
    }
}
