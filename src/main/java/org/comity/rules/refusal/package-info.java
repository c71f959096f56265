/**
 * Reasons for refusing, postponing, not executing and closing, and the check of a proposed refusal: which grounds the
 * law forbids, and what must be answered before the refusal may stand. What a court or the other State decided is
 * looked at in the same way and never blocked.
 */
@NullMarked
package org.comity.rules.refusal;

import org.jspecify.annotations.NullMarked;
