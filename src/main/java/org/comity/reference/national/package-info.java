/**
 * The law of single States: what applies in an office of the State, and what another State's law has.
 */
@NullMarked
package org.comity.reference.national;

import org.jspecify.annotations.NullMarked;
