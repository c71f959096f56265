/**
 * The requests behind the cells that a later edition shows differently, for those who read requests.
 */
@NullMarked
package org.comity.publication.restated;

import org.jspecify.annotations.NullMarked;
