/** Obligations of all requests, closed ones included: which of them bind today, by partner and by the day on which they are due. */
@NullMarked
package org.comity.cases.obligation.list;

import org.jspecify.annotations.NullMarked;
