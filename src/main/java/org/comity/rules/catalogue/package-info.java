/**
 * Definitions of indicators as values: population, period view, measure, dimensions, counting rules and limits. The
 * statistics read the definitions from files.
 */
@NullMarked
package org.comity.rules.catalogue;

import org.jspecify.annotations.NullMarked;
