/**
 * The append-only history of each request: every entry carries the hash of the one before, and the head (count and last
 * hash) is stored beside the request and in the audit trail, so that an entry changed, removed, inserted or moved is found.
 * It knows a request only by its identifier.
 */
@NullMarked
package org.comity.cases.history;

import org.jspecify.annotations.NullMarked;
