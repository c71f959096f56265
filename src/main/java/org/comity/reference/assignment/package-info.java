/**
 * The rules by which an office assigns requests: which officer or unit a request goes to if nobody is named.
 */
@NullMarked
package org.comity.reference.assignment;

import org.jspecify.annotations.NullMarked;
