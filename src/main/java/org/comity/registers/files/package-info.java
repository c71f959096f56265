/**
 * Stores uploaded registers and the lists of faults that were found in them.
 */
@NullMarked
package org.comity.registers.files;

import org.jspecify.annotations.NullMarked;
