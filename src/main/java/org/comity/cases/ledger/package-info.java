/**
 * The delay ledger of a request: each day of its life, and who held it. It is derived from the history and the side processes whenever
 * it is read; nothing of it is stored.
 */
@NullMarked
package org.comity.cases.ledger;

import org.jspecify.annotations.NullMarked;
