/**
 * The executing authorities that an office works with: codes, names, and the check of a recipient.
 */
@NullMarked
package org.comity.reference.executing;

import org.jspecify.annotations.NullMarked;
