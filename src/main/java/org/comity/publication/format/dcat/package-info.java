/** A catalogue of editions in DCAT 3, as open data portals harvest it. */
@NullMarked
package org.comity.publication.format.dcat;

import org.jspecify.annotations.NullMarked;
