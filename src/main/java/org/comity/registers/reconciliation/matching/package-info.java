/** The comparison of a list of another office with the own requests: pairs, their assignment, and the fields that differ; no database. */
@NullMarked
package org.comity.registers.reconciliation.matching;

import org.jspecify.annotations.NullMarked;
