package org.comity.cases.part.content;

import java.util.List;
import org.comity.cases.part.Part;

/** A part whose records name records of other parts by their numbers. */
interface ReferringPart extends Part {

    /** The fields that do so. */
    List<RecordReference> references();
}
