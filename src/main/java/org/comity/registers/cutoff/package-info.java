/**
 * The cut-off day of an own authority, after which an import that ends requests takes two persons.
 */
@NullMarked
package org.comity.registers.cutoff;

import org.jspecify.annotations.NullMarked;
