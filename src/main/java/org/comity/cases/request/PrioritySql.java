package org.comity.cases.request;

/** The priority of a request {@code r} in SQL: the one that the office gave, or else that of its mark of urgency. */
public final class PrioritySql {

    /** The name of the priority. */
    public static final String NAME =
            "coalesce(r.priority, case when r.urgency_reason is null then 'NORMAL' else 'URGENT' end)";

    /** Its place in the order, 0 for the most pressing one. */
    public static final String RANK = "case " + NAME + " when 'URGENT' then 0 when 'HIGH' then 1 else 2 end";

    private PrioritySql() {}
}
