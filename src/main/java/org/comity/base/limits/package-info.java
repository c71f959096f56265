/**
 * Limits of the load that one caller or one own authority may cause: calls at once, time of the database, stored files. A call
 * whose caller has closed the connection ends.
 */
@NullMarked
package org.comity.base.limits;

import org.jspecify.annotations.NullMarked;
