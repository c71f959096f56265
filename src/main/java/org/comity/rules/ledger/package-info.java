/**
 * The delay ledger: who holds a request on each day of its life, derived from its states and side processes by published tables.
 */
@NullMarked
package org.comity.rules.ledger;

import org.jspecify.annotations.NullMarked;
