/**
 * What happens to a request: steps of its procedure, corrections of what was recorded wrongly, side processes that open
 * and end, deadlines set by hand. Every act here writes the request, its history, its deadlines and the audit trail in
 * one transaction. The decisions themselves are made by the pure rules; this room gathers their facts.
 */
@NullMarked
package org.comity.handling;

import org.jspecify.annotations.NullMarked;
