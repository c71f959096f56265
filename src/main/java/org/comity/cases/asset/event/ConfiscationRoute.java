package org.comity.cases.asset.event;

/** The route to a confiscation, UNCAC article 55(1). */
public enum ConfiscationRoute {
    /** The competent authorities of the requested State obtain an order, 55(1)(a). */
    OWN_ORDER,
    /** An order of the requesting State is given effect, 55(1)(b). */
    FOREIGN_ORDER
}
