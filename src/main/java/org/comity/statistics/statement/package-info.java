/**
 * The statement of stock and flow: its question, its SQL, its answer as JSON and CSV.
 */
@NullMarked
package org.comity.statistics.statement;

import org.jspecify.annotations.NullMarked;
