package org.comity.registers.mapping;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a saved mapping. The version is also the entity tag. */
@Schema(description = "How the registers of an office are to be read, saved under a name")
public record ImportMappingView(
        String authority, String name, int version, Mapping mapping, String savedBy, Instant savedAt) {}
