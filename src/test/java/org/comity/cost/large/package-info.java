/**
 * A Large office: as many requests over fifteen years as are asked for, with whole and legal histories, repeatable by a seed.
 */
@NullMarked
package org.comity.cost.large;

import org.jspecify.annotations.NullMarked;
