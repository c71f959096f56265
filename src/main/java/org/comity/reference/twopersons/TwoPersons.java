package org.comity.reference.twopersons;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.reference.countries.CodesFile;
import org.comity.rules.workflow.TwoPersonAct;
import org.jspecify.annotations.Nullable;

/** The acts that take two persons, from the reviewed file {@code two-persons.yaml}, which must have each act once. */
@Singleton
@Startup
public class TwoPersons {

    private static final String CODE = "second-person";

    private final CurrentCaller current;
    private final Map<TwoPersonAct, Row> rows = new EnumMap<>(TwoPersonAct.class);

    TwoPersons(CurrentCaller current) {
        this.current = current;
        for (var row : rows()) {
            if (rows.put(row.act(), row) != null) {
                throw new IllegalStateException("two-persons.yaml has " + row.act() + " twice");
            }
        }
        if (rows.size() < TwoPersonAct.values().length) {
            throw new IllegalStateException("two-persons.yaml has the acts " + rows.keySet() + " alone");
        }
    }

    /**
     * A row of the file.
     *
     * @param act the act
     * @param where the operations of the API
     * @param first the first person, and the act of that person
     * @param second the second person, and the act of that person
     * @param role the role that the second person needs; null if it is that of the step
     * @param source the reason of the rule
     */
    public record Row(
            TwoPersonAct act,
            String where,
            String first,
            String second,
            @Nullable Role role,
            String source) {}

    /** The rows of the file. */
    public static List<Row> rows() {
        return CodesFile.read("two-persons.yaml", Row.class);
    }

    /** The row of an act. */
    public Row of(TwoPersonAct act) {
        return Objects.requireNonNull(rows.get(act));
    }

    /** True if the caller may be the second person in an authority, after these. */
    public boolean allows(TwoPersonAct act, String authority, Set<String> first) {
        var caller = current.get().in(authority);
        var role = of(act).role();
        return !first.contains(caller.id()) && (role == null || caller.has(role));
    }

    /** Throws the fault {@code second-person} at a place of the call, unless the caller may be the second person after these. */
    public void require(TwoPersonAct act, String authority, Set<String> first, String in, String field) {
        if (!allows(act, authority, first)) {
            throw ProblemException.unprocessable(List.of(new Fault(in, field, CODE, of(act).second())));
        }
    }

    /** Throws the fault {@code second-person} for a person who may not be the first, since that person decided before. */
    public void requireFirst(TwoPersonAct act, Set<String> excluded, String in, String field) {
        if (excluded.contains(current.get().id())) {
            throw ProblemException.unprocessable(List.of(new Fault(in, field, CODE, of(act).first())));
        }
    }
}
