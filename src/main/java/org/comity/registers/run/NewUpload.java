package org.comity.registers.run;

import org.jspecify.annotations.Nullable;

/**
 * A file that was sent in.
 *
 * @param content its bytes
 * @param name its name
 * @param mapping how it is to be read, in JSON
 * @param mappingName the name of a saved mapping by which it is to be read
 * @param authority the own authority it belongs to
 */
@SuppressWarnings("ArrayRecordComponent")
record NewUpload(
        byte[] content,
        String name,
        @Nullable String mapping,
        @Nullable String mappingName,
        @Nullable String authority) {}
