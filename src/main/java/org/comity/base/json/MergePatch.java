package org.comity.base.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON merge patch, RFC 7396: fields named are changed, null removes, fields not named stay. */
@Schema(type = SchemaType.OBJECT, description = "A JSON merge patch, RFC 7396")
public final class MergePatch {

    /** The media type of merge patches. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonNode patch;

    public MergePatch(JsonNode patch) {
        this.patch = patch;
    }

    public static boolean isIn(MediaType media) {
        return MEDIA_TYPE.equalsIgnoreCase(media.getType() + "/" + media.getSubtype());
    }

    /**
     * Returns the patched target. The target itself does not change. The removal of a member that it does not have stays in
     * the result as null, so that the reader finds a member that there cannot be.
     */
    public JsonNode applyTo(JsonNode target) {
        return merge(target.deepCopy(), patch);
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var merged = target instanceof ObjectNode object ? object : changes.objectNode();
        changes.properties().forEach(change -> {
            var name = change.getKey();
            if (change.getValue().isNull() && merged.has(name)) {
                merged.remove(name);
            } else {
                merged.set(name, merge(merged.path(name), change.getValue()));
            }
        });
        return merged;
    }
}
