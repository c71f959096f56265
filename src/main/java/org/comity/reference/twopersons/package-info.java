/**
 * The acts that take two persons, from a reviewed file.
 */
@NullMarked
package org.comity.reference.twopersons;

import org.jspecify.annotations.NullMarked;
