/**
 * Events: each change of a request, for programs that follow changes and for pages that show them. The outbox is the line of the
 * change in the audit trail; an event names the request and the kind of change, and nothing of its content.
 */
@NullMarked
package org.comity.cases.event;

import org.jspecify.annotations.NullMarked;
