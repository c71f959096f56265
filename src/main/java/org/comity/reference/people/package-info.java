/**
 * The people and units of an office, to whom requests are assigned and access rights are given; and who the caller is.
 */
@NullMarked
package org.comity.reference.people;

import org.jspecify.annotations.NullMarked;
