/**
 * Editions in SDMX 3.0: structure messages (SDMX-JSON 2.0), data as SDMX-CSV 2.0 and SDMX-JSON 2.0. Each table is a dataflow with its own
 * structure; the number of the edition is its version.
 */
@NullMarked
package org.comity.publication.format.sdmx;

import org.jspecify.annotations.NullMarked;
