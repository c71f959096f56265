/** Tests of several packages together: concurrent calls, and the cost of a call in SQL. */
@NullMarked
package org.comity.journey;

import org.jspecify.annotations.NullMarked;
