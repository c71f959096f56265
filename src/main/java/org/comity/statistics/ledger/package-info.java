/**
 * The delay ledgers of many requests at once, as parts of a query over the facts. They read the published tables of
 * {@code rules.ledger}, as the ledger of a single request does.
 */
@NullMarked
package org.comity.statistics.ledger;

import org.jspecify.annotations.NullMarked;
