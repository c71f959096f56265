/** Assets of a request, such as accounts and real estate, with their values in one type of money. */
@NullMarked
package org.comity.cases.asset;

import org.jspecify.annotations.NullMarked;
