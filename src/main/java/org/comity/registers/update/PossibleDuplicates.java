package org.comity.registers.update;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.cases.request.content.ForeignReference;
import org.comity.registers.course.ImportRow;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds recorded requests whose references are those of rows, but for separators, case and leading zeros. Nothing is linked. */
@ApplicationScoped
public class PossibleDuplicates {

    private static final String SQL = """
            select k.place, k.reason, r.reference, r.channel
            from comity_known_references(:register, :states, :own, :others) k
            join request r on r.id = k.request_id
            where %s order by k.place, r.id""";

    private final Session session;
    private final CurrentCaller current;

    PossibleDuplicates(Session session, CurrentCaller current) {
        this.session = session;
        this.current = current;
    }

    /** Why a row may be a request. */
    public enum Reason {
        /** Its own reference. */
        SAME_OWN_REFERENCE("own reference"),
        /** A reference of the partner. */
        SAME_FOREIGN_REFERENCE("foreign reference");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The reference in words. */
        public String words() {
            return words;
        }
    }

    /**
     * A row that may be a recorded request.
     *
     * @param reference own reference of that request
     * @param otherChannel true if that came or went through another channel
     */
    public record Found(ImportRow row, Reason reason, String reference, boolean otherChannel) {}

    /** A reference of a row to be looked for. */
    private record Asked(
            ImportRow row, @Nullable String own, @Nullable String other) {}

    /** The requests that some rows may be, in one query. */
    public List<Found> find(String authority, List<ImportRow> rows) {
        var asked = rows.stream().flatMap(row -> asked(row).stream()).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var seen = current.sight().within(authority).condition(Language.SQL, Columns.of("r"));
        var query = session.createNativeQuery(SQL.formatted(seen.text()), Tuple.class);
        seen.values().forEach(query::setParameter);
        return query.setParameter("register", authority)
                .setParameter(
                        "states",
                        asked.stream()
                                .map(one -> one.row().content().counterpart())
                                .toArray(String[]::new))
                .setParameter("own", asked.stream().map(Asked::own).toArray(String[]::new))
                .setParameter("others", asked.stream().map(Asked::other).toArray(String[]::new))
                .getResultStream()
                .map(row -> found(asked.get(row.get("place", Integer.class) - 1).row(), row))
                .toList();
    }

    private static List<Asked> asked(ImportRow row) {
        var asked = new ArrayList<Asked>();
        if (row.reference() != null) {
            asked.add(new Asked(row, row.reference(), null));
        }
        row.content().foreignReferences().stream()
                .map(ForeignReference::reference)
                .forEach(reference -> asked.add(new Asked(row, null, reference)));
        return asked;
    }

    private static Found found(ImportRow row, Tuple line) {
        var channel = line.get("channel", String.class);
        var said = row.content().channel();
        return new Found(
                row,
                Reason.valueOf(line.get("reason", String.class)),
                line.get("reference", String.class),
                said != null && channel != null && !said.name().equals(channel));
    }
}
