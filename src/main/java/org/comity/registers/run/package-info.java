/**
 * Imports: a dry run that reports every fault and every guess, and the commit of all rows or none.
 */
@NullMarked
package org.comity.registers.run;

import org.jspecify.annotations.NullMarked;
