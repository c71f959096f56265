package org.comity.cases.calendar;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The address of a calendar feed, which is shown this once.
 *
 * @param id identifier of the feed
 * @param path path below the address of the service; it is a secret
 */
@Schema(name = "CalendarAddress", description = "The address of a calendar feed, which is shown this once")
record CalendarAddressView(UUID id, String path) {}
