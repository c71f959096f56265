/**
 * Stores uploaded registers and the faults found in them.
 */
@NullMarked
package org.comity.registers.files;

import org.jspecify.annotations.NullMarked;
