/** The words of the page of figures: one vocabulary, the days that were counted, and which small numbers are shown. */
@NullMarked
package org.comity.publication.dashboard.words;

import org.jspecify.annotations.NullMarked;
