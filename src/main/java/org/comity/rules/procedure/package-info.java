/**
 * The procedures, one for each direction and kind of request: tables of the moves that are possible, and what may be
 * reclassified as what.
 */
@NullMarked
package org.comity.rules.procedure;

import org.jspecify.annotations.NullMarked;
