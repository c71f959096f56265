package org.comity.cases.extradition.custody;

import java.util.List;
import org.comity.rules.custody.CustodyTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The custody of one person. Days are legal days in the zone of the authority, each of which counts once.
 *
 * @param personNo number of the person within the request
 * @param forTheExtradition custody that the extradition alone causes: provisional arrest and detention for the extradition
 * @param all all custody, own proceedings and sentences included
 * @param titles custody, and measures in its place, by their title
 * @param lasts true if custody lasts now; its sums then run up to now
 */
@Schema(description = "The custody of one person")
record CustodyView(
        int personNo, CustodySum forTheExtradition, CustodySum all, List<CustodyOfTitle> titles, boolean lasts) {

    /**
     * A sum of times.
     *
     * @param days legal days in the zone of the authority, the first and the last one included
     * @param hours whole hours, rounded down
     * @param duration exact time, such as {@code PT240H30M}
     */
    @Schema(name = "CustodySum", description = "A sum of times in custody")
    record CustodySum(int days, long hours, String duration) {

        static CustodySum of(CustodyTime time) {
            return new CustodySum(time.days(), time.hours(), time.duration().toString());
        }
    }

    /**
     * The times under one title.
     *
     * @param title legal title of the custody, or the measure in its place
     * @param sum sum of these times
     */
    @Schema(name = "CustodyOfTitle", description = "The times under one legal title")
    record CustodyOfTitle(CustodyTitle title, CustodySum sum) {}

    /** For the API document: the whole list as its only page. */
    @Schema(name = "CustodyPage")
    record CustodyPage(List<CustodyView> items, @Nullable String next) {}
}
