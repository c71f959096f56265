/** The acts that take two persons, from a reviewed file: who may be the second, and the legal or other source of the rule. */
@NullMarked
package org.comity.reference.twopersons;

import org.jspecify.annotations.NullMarked;
