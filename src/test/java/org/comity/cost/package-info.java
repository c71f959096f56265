/**
 * What Comity costs: the buffers that lists read however many requests there are, and, with the profile {@code bench},
 * whole lives of requests beside the bare SQL of the same life.
 */
@NullMarked
package org.comity.cost;

import org.jspecify.annotations.NullMarked;
