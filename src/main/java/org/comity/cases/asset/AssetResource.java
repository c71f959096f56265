package org.comity.cases.asset;

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

/** The assets of a request. */
@Path("/api/v1/requests/{id}/assets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assets")
@RecordNames(
        one = "asset",
        many = "assets",
        adding = "The state of an asset follows from its events, and is not a field.",
        correcting = "The body is the whole asset as it should be.",
        ending = "End an asset that was recorded by error. Its events end first.")
class AssetResource extends RecordResource<AssetRecord, Asset, ContentCorrection<Asset>, Recorded<Asset>> {

    AssetResource(Assets assets, PartActs acts, Idempotency idempotency, CallHeaders call) {
        super(assets, acts, idempotency, call);
    }
}
