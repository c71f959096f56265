/**
 * Contributions of requests to published amounts: which one a reader can come nearest to, how they change from edition to edition, and what
 * a reader knows whose own contributions are among them.
 */
@NullMarked
package org.comity.publication.money;

import org.jspecify.annotations.NullMarked;
