/** Key figures of an edition: one published number each, with that of the period before. */
@NullMarked
package org.comity.publication.dashboard.keyfigure;

import org.jspecify.annotations.NullMarked;
