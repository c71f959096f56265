/**
 * Programs of publication: which tables an edition has, as data, and the French words of codes.
 */
@NullMarked
package org.comity.publication.program;

import org.jspecify.annotations.NullMarked;
