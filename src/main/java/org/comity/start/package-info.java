/**
 * The program: its commands, and the check of its settings before it starts.
 */
@NullMarked
package org.comity.start;

import org.jspecify.annotations.NullMarked;
