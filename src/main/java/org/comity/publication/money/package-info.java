/**
 * Contributions of requests to published amounts: which one a reader can come nearest to.
 */
@NullMarked
package org.comity.publication.money;

import org.jspecify.annotations.NullMarked;
