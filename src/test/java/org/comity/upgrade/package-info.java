/** The data of a released version, and the proof that a database of it can be taken over. */
@NullMarked
package org.comity.upgrade;

import org.jspecify.annotations.NullMarked;
