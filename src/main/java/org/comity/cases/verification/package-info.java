/**
 * The verification of histories: every entry is hashed again and compared with its neighbours, with the row of its request
 * and with the heads that the audit trail noted.
 */
@NullMarked
package org.comity.cases.verification;

import org.jspecify.annotations.NullMarked;
