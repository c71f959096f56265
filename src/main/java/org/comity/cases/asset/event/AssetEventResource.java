package org.comity.cases.asset.event;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.RecordNames;
import org.comity.cases.part.content.ContentCorrection;
import org.comity.cases.part.content.Recorded;
import org.comity.cases.part.record.PartActs;
import org.comity.cases.part.record.RecordResource;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The events of the assets of a request. */
@Path("/api/v1/requests/{id}/asset-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assets")
@RecordNames(
        one = "asset event",
        many = "asset events",
        adding =
                "It must follow the events before it, in the order of their days. The last day of a freeze is a deadline.",
        correcting = "The body is the whole event as it should be.",
        ending = "End an event that was recorded by error. Those that remain must follow each other.")
class AssetEventResource
        extends RecordResource<AssetEventRecord, AssetEvent, ContentCorrection<AssetEvent>, Recorded<AssetEvent>> {

    AssetEventResource(AssetEvents events, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(events, acts, idempotency, call);
    }
}
