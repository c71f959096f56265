/**
 * Reasons for refusing, postponing, not executing and closing, and the check of a proposed refusal: which grounds the
 * law forbids, and which warnings need an answer. The decision of a court or of the other State is checked in the same
 * way and never blocked.
 */
@NullMarked
package org.comity.rules.refusal;

import org.jspecify.annotations.NullMarked;
