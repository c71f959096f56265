/**
 * The evidence pack of an edition for an evaluation: its figures, definitions, returns and changes, and anonymous traces of the requests that
 * it counts.
 */
@NullMarked
package org.comity.publication.evidence;

import org.jspecify.annotations.NullMarked;
