/** The life of an asset as one answer: its states by day and its totals by currency. */
@NullMarked
package org.comity.cases.asset.life;

import org.jspecify.annotations.NullMarked;
