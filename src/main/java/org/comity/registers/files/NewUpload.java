package org.comity.registers.files;

import org.jspecify.annotations.Nullable;

/**
 * An uploaded file.
 *
 * @param content its bytes
 * @param name its name
 * @param mapping the mapping, in JSON
 * @param mappingName the name of a saved mapping
 * @param authority the own authority it belongs to
 */
@SuppressWarnings("ArrayRecordComponent")
public record NewUpload(
        byte[] content,
        String name,
        @Nullable String mapping,
        @Nullable String mappingName,
        @Nullable String authority) {}
