/**
 * Inserts of many rows at once, for work that would otherwise send a statement for each few rows.
 */
@NullMarked
package org.comity.base.bulk;

import org.jspecify.annotations.NullMarked;
