/**
 * Papers: documents of a publication as tagged PDF, for archives (PDF/A-2a, ISO 19005-2) and for readers who cannot see them (PDF/UA-1,
 * ISO 14289-1). A paper is made from XHTML, and the same XHTML gives the same bytes.
 */
@NullMarked
package org.comity.publication.paper;

import org.jspecify.annotations.NullMarked;
