/** The life of an asset from its trace to its return, and the units of money. */
@NullMarked
package org.comity.rules.asset;

import org.jspecify.annotations.NullMarked;
