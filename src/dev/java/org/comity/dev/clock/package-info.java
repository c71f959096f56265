/** The clock of the development mode, which moves forward on demand, so that a story passes a year in seconds. */
@NullMarked
package org.comity.dev.clock;

import org.jspecify.annotations.NullMarked;
