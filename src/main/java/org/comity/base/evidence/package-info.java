/**
 * Evidence that the audit trail was not changed: its entries are sealed in batches, chained for each authority; the last seals
 * are signed and handed to an anchor outside of the database; both are verified.
 */
@NullMarked
package org.comity.base.evidence;

import org.jspecify.annotations.NullMarked;
