/**
 * The making of editions: counting, disclosure control, comparison with the edition before, checklist, approval and publication.
 */
@NullMarked
package org.comity.publication.edition;

import org.jspecify.annotations.NullMarked;
