/** Editions as JSON in a shape of our own: each cell with the codes of its categories, its value and its statuses. */
@NullMarked
package org.comity.publication.format.json;

import org.jspecify.annotations.NullMarked;
