package org.comity.cases.asset.event;

/** The basis of a freeze or seizure, UNCAC article 54(2). */
public enum FreezeBasis {
    /** An order of an authority of the requesting State, 54(2)(a). */
    FOREIGN_ORDER,
    /** A request with a reasonable basis, 54(2)(b). */
    FOREIGN_REQUEST,
    /** A measure to preserve property, such as after a foreign arrest or charge, 54(2)(c). */
    OWN_MOTION
}
