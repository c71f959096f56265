/**
 * Returns: the forms of questionnaires and reports, filled from a published edition. A layout is a file; each of its numbers names a table
 * and categories, and no code belongs to a single form. A number that an edition does not have, and a question that no figure answers, are
 * marked as such in their place, with the reason.
 */
@NullMarked
package org.comity.publication.returns;

import org.jspecify.annotations.NullMarked;
