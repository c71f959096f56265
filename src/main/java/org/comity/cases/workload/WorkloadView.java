package org.comity.cases.workload;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The workload of an own authority, as far as the caller may see its requests.
 *
 * @param all all open requests
 * @param unassigned those without an officer
 * @param officers those of each officer, by the name in the requests or the code that it was matched with
 * @param units those of the members of each unit; a person of two units counts in both
 */
@Schema(description = "The workload of an own authority")
record WorkloadView(
        String authority, LoadView all, LoadView unassigned, List<OfficerLoadView> officers, List<UnitLoadView> units) {

    /**
     * Numbers of open requests.
     *
     * @param open those that are prepared or open
     * @param overdue those with a deadline that has run out
     * @param dueThisWeek those with a deadline that ends within 7 days and none that has run out
     * @param reviewDue those whose day of review has come
     */
    @Schema(name = "Load", description = "Numbers of open requests")
    record LoadView(long open, long overdue, long dueThisWeek, long reviewDue) {

        static final LoadView NONE = new LoadView(0, 0, 0, 0);

        LoadView and(LoadView other) {
            return new LoadView(
                    open + other.open,
                    overdue + other.overdue,
                    dueThisWeek + other.dueThisWeek,
                    reviewDue + other.reviewDue);
        }
    }

    /**
     * The workload of an officer.
     *
     * @param person code of the list of people; absent if the name was not matched
     * @param officer name in the requests, one of several if they were matched with one person
     * @param load numbers of the open requests
     */
    @Schema(name = "OfficerWorkload", description = "The workload of an officer")
    record OfficerLoadView(@Nullable String person, String officer, LoadView load) {}

    /**
     * The workload of a unit.
     *
     * @param unit code of the unit
     * @param load numbers of the open requests of its members
     */
    @Schema(name = "UnitLoad", description = "The workload of a unit")
    record UnitLoadView(String unit, LoadView load) {}

    /** For the API document: the whole list as its only page. */
    @Schema(name = "WorkloadPage")
    record WorkloadPage(List<WorkloadView> items, @Nullable String next) {}
}
