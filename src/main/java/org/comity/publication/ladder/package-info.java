/**
 * Coarser forms of published tables, which take the place of those that would lose too many of their numbers.
 */
@NullMarked
package org.comity.publication.ladder;

import org.jspecify.annotations.NullMarked;
