/**
 * Releases of statistics and their editions: drafting, review by a second person, publication, supersession and withdrawal.
 */
@NullMarked
package org.comity.publication.release;

import org.jspecify.annotations.NullMarked;
