/**
 * The page of figures: charts, tables and downloads of published editions, as HTML with addresses that can be shared. It reads editions
 * alone, and works without script.
 */
@NullMarked
package org.comity.publication.dashboard;

import org.jspecify.annotations.NullMarked;
