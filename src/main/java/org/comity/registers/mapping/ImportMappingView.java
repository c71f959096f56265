package org.comity.registers.mapping;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a saved mapping. The version is also the entity tag.
 *
 * @param name name chosen by the office, the last part of its address
 * @param version version of the mapping, from 1; the ETag carries it in quotes
 * @param mapping rules by which the columns and words of a register are read
 * @param savedBy display name of the person who saved this version
 * @param savedAt instant at which this version was saved, in UTC
 */
@Schema(description = "How the registers of an office are to be read, saved under a name")
public record ImportMappingView(
        String authority, String name, int version, Mapping mapping, String savedBy, Instant savedAt) {}
