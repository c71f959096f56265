/**
 * The limit on long acts: how many imports, exports and verifications run at once, in all and for one authority.
 */
@NullMarked
package org.comity.base.limit;

import org.jspecify.annotations.NullMarked;
