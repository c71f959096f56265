/**
 * Facts: small tables beside the histories, from which figures are counted. The database keeps them in the transaction of each
 * change; here they are compared with the histories and made again.
 */
@NullMarked
package org.comity.cases.facts;

import org.jspecify.annotations.NullMarked;
