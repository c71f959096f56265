/**
 * Exports requests in the layout of a saved mapping.
 */
@NullMarked
package org.comity.registers.export;

import org.jspecify.annotations.NullMarked;
