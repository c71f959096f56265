/**
 * Facts that are missing in the record and make cells of an edition unknown, as a list to work off before its approval.
 */
@NullMarked
package org.comity.publication.unknown;

import org.jspecify.annotations.NullMarked;
