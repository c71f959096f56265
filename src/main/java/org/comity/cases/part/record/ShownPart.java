package org.comity.cases.part.record;

import java.util.List;
import org.comity.base.time.Standpoint;
import org.comity.cases.part.Part;
import org.comity.cases.request.CooperationRequest;

/** A part that shows its records itself, since they have no numbers or more is read for them. */
public interface ShownPart extends Part {

    /**
     * The records of a request as the list of the part shows them to the caller. The number of statements does not depend on that of the
     * records.
     *
     * @param request a request that the caller has passed the gate of, and whose reading is noted
     */
    List<?> seen(CooperationRequest request, Standpoint from);
}
