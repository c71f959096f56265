package org.comity.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Calls that are made at the same time, as many as there are processors, with the configuration of the test. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * The results of an act for each of these, in their order.
     *
     * @throws AssertionError if an act fails, after the end of the others
     */
    public static <T, R> List<R> each(Collection<T> all, Function<? super T, R> act) {
        var loader = Thread.currentThread().getContextClassLoader();
        var calls = all.stream().map(one -> (Callable<R>) () -> act.apply(one)).toList();
        try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
            var thread = new Thread(task, "at-once");
            thread.setContextClassLoader(loader);
            return thread;
        })) {
            var results = new ArrayList<R>();
            for (var done : pool.invokeAll(calls)) {
                results.add(done.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
