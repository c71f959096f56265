/**
 * Releases of statistics, the rows of their editions, and the acts that bring an edition into its state.
 */
@NullMarked
package org.comity.publication.release;

import org.jspecify.annotations.NullMarked;
