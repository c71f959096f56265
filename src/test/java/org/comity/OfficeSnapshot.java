package org.comity;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.sample.Sql;

/**
 * The rows of one own authority as they were at a time, in all tables except the audit trail and the count of misses, which
 * denied calls change: it finds the tables that have changed since, and restores them past every rule of the database.
 */
final class OfficeSnapshot implements AutoCloseable {

    private static final Set<String> CHANGED_BY_DENIED_CALLS =
            Set.of("audit_entry", "audit_seal", "audit_sealing", "break_glass_try");

    /**
     * The tables of which no index begins with the authority, with a column by which an index finds the rows of a parent with an authority:
     * reading all rows of all offices of all tests after each call takes most of the time.
     */
    private static final String BY_PARENT = """
            select distinct on (1) c.conrelid::regclass::text, a.attname, c.confrelid::regclass::text
            from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            join pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[1] and f.attname = 'id'
            join pg_attribute own on own.attrelid = c.conrelid and own.attname = 'authority'
            join pg_attribute theirs on theirs.attrelid = c.confrelid and theirs.attname = 'authority'
            where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.confrelid in ('request'::regclass, 'edition'::regclass)
              and exists (select from pg_index i where i.indrelid = c.conrelid and i.indpred is null and i.indkey[0] = a.attnum)
              and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indpred is null and i.indkey[0] = own.attnum)
            order by 1, 2""";

    private final Sql sql = Sql.superuser();
    private final String authority;
    private final Map<String, String> conditions;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, String> observed;
    private Map<String, String> digests = Map.of();
    private Map<String, String> versions = new HashMap<>();

    OfficeSnapshot(String authority) {
        this.authority = authority;
        sql.run("set session_replication_role = replica");
        conditions = conditions();
        conditions.keySet().forEach(table -> columns.put(table, String.join(", ", sql.column("""
                select quote_ident(attname) from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum""", table))));
        var byParent = byParent();
        observed = new LinkedHashMap<>(conditions);
        observed.keySet().removeAll(CHANGED_BY_DENIED_CALLS);
        observed.replaceAll((table, condition) -> byParent.getOrDefault(table, condition));
    }

    private Map<String, String> byParent() {
        return sql.rows(BY_PARENT).stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get(0)),
                        row -> "x.%s in (select x.id from %s x where x.authority = '%s')"
                                .formatted(row.get(1), row.get(2), authority)));
    }

    /** The condition of each table that its rows, named x, are those of the authority; parents come before their children. */
    private Map<String, String> conditions() {
        var found = new LinkedHashMap<String, String>();
        found.put("authority", "x.code = '" + authority + "'");
        sql.column("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'authority'
                          and not a.attisdropped order by 1""").forEach(table -> found.put(table, "x.authority = '" + authority + "'"));
        found.put("job", "'" + authority + "' = any (x.authorities)");
        var references = sql.rows("""
                select c.conrelid::regclass::text, string_agg('x.' || a.attname, ', ' order by a.attnum),
                       c.confrelid::regclass::text, string_agg('x.' || f.attname, ', ' order by a.attnum)
                from pg_constraint c
                cross join lateral unnest(c.conkey, c.confkey) k (own, referenced)
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
                join pg_attribute f on f.attrelid = c.confrelid and f.attnum = k.referenced
                where c.contype = 'f' and c.connamespace = 'public'::regnamespace
                group by c.oid, c.conrelid, c.confrelid""");
        for (var added = true; added; ) {
            added = false;
            for (var reference : references) {
                var parent = found.get(Objects.requireNonNull(reference.get(2)));
                if (parent != null && !found.containsKey(Objects.requireNonNull(reference.get(0)))) {
                    found.put(
                            Objects.requireNonNull(reference.get(0)),
                            "(%s) in (select %s from %s x where %s)"
                                    .formatted(reference.get(1), reference.get(3), reference.get(2), parent));
                    added = true;
                }
            }
        }
        return found;
    }

    /** Stores the rows as they are now. */
    void take() {
        conditions.forEach((table, condition) -> {
            sql.run("drop table if exists pg_temp.kept_" + table);
            sql.run("create temp table kept_%1$s as select %2$s, x::text whole from %1$s x where %3$s"
                    .formatted(table, columns.get(table), condition));
        });
        digests = digests(observed.keySet());
        versions = versions(observed.keySet());
    }

    /** What the rows say. */
    private Map<String, String> digests(Collection<String> tables) {
        return ofRows(tables, "sum(hashtextextended(x::text, 0))");
    }

    /** The transactions that wrote the rows: a later one has a greater number, so that no change leaves count and sum as they are. */
    private Map<String, String> versions(Collection<String> tables) {
        return ofRows(tables, "sum(x.xmin::text::bigint)");
    }

    private Map<String, String> ofRows(Collection<String> tables, String sum) {
        return sql
                .rows(tables.stream()
                        .map(table -> "select '%s', concat(count(*), ' ', %s) from %1$s x where %3$s"
                                .formatted(table, sum, observed.get(table)))
                        .collect(Collectors.joining(" union all ")))
                .stream()
                .collect(Collectors.toMap(row -> String.valueOf(row.get(0)), row -> String.valueOf(row.get(1))));
    }

    /** The tables whose rows are others than those that were stored. Only rows that were written are read whole. */
    Set<String> changed() {
        var present = versions(observed.keySet());
        var written = others(present, versions);
        var changed = written.isEmpty() ? Set.<String>of() : others(digests(written), digests);
        written.removeAll(changed);
        written.forEach(table -> versions.put(table, Objects.requireNonNull(present.get(table))));
        return changed;
    }

    private static Set<String> others(Map<String, String> present, Map<String, String> former) {
        return present.keySet().stream()
                .filter(table -> !Objects.equals(present.get(table), former.get(table)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Restores these tables: added and changed rows are deleted, lost and changed ones are inserted as they were. */
    void restore(Collection<String> tables) {
        inOneTransaction(() -> {
            delete(tables, " and x::text not in (select whole from kept_%s)");
            conditions.keySet().stream()
                    .filter(tables::contains)
                    .forEach(table -> sql.run("""
                            insert into %1$s (%2$s) overriding system value
                            select %2$s from kept_%1$s where whole not in (select x::text from %1$s x where %3$s)""".formatted(table, columns.get(table), conditions.get(table))));
        });
        versions.putAll(versions(tables));
    }

    /** Children first, since their rows are found by those of their parents. */
    private void delete(Collection<String> tables, String further) {
        new ArrayList<>(conditions.keySet())
                .reversed().stream()
                        .filter(tables::contains)
                        .forEach(table -> sql.run("delete from %s x where %s"
                                .formatted(table, conditions.get(table) + further.formatted(table))));
    }

    private void inOneTransaction(Runnable act) {
        try {
            sql.connection().setAutoCommit(false);
            act.run();
            sql.connection().commit();
            sql.connection().setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number of lines of the trail about these records, except denied calls. */
    int linesAbout(List<String> subjects) {
        return sql.number(
                "select count(*) from audit_entry where authority = ? and subject::text = any (string_to_array(?, ',')) and act <> 'DENIED'",
                authority,
                String.join(",", subjects));
    }

    /** The one value of a query. */
    String value(String question, String parameter) {
        return sql.column(question, parameter).getFirst();
    }

    /** Leaves nothing of the authority, whose history does not fit together after rows were restored. */
    void erase() {
        inOneTransaction(() -> delete(conditions.keySet(), ""));
    }

    @Override
    public void close() {
        sql.close();
    }
}
