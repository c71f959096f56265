package org.comity.cases.daily;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.Session;

/** Work that writes a row for each day, and fails on days that a test names. */
@ApplicationScoped
class WorkOfTests implements DailyWork {

    static final String NAME = "work-of-tests";

    private final Map<String, LocalDate> failing = new ConcurrentHashMap<>();
    private final Map<String, List<LocalDate>> tried = new ConcurrentHashMap<>();
    private final Session session;

    WorkOfTests(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(String authority, LocalDate day) {
        tried(authority).add(day);
        session.createNativeMutationQuery("insert into office_name_match (id, authority, kind, name, code, version)"
                        + " values (:id, :authority, 'OFFICER', :name, 'X', 0)")
                .setParameter("id", UUID.randomUUID())
                .setParameter("authority", authority)
                .setParameter("name", day.toString())
                .executeUpdate();
        if (day.equals(failing.get(authority))) {
            throw new IllegalStateException("fails for a test");
        }
    }

    void failsOn(String authority, LocalDate day) {
        failing.put(authority, day);
    }

    void failsNoMore(String authority) {
        failing.remove(authority);
    }

    /** Each try, failed ones included, in order. */
    List<LocalDate> tried(String authority) {
        return tried.computeIfAbsent(authority, first -> new CopyOnWriteArrayList<>());
    }
}
