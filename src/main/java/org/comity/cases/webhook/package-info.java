/**
 * Webhooks: addresses of programs to which the events of an office are sent as they happen. A message is signed by Standard
 * Webhooks; it is sent at least once, and in the order of events.
 */
@NullMarked
package org.comity.cases.webhook;

import org.jspecify.annotations.NullMarked;
