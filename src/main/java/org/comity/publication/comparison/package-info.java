/**
 * Comparison of editions: cells that they show differently, how large a change is for a program, and the mark of revision.
 */
@NullMarked
package org.comity.publication.comparison;

import org.jspecify.annotations.NullMarked;
