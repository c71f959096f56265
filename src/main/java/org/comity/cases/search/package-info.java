/** One search over all that the caller may see: references, names, numbers and words of requests and their records. */
@NullMarked
package org.comity.cases.search;

import org.jspecify.annotations.NullMarked;
