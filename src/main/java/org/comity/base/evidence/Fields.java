package org.comity.base.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** The text over which a hash is computed: fields with their lengths before them, as the migrations compute it. */
final class Fields {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    /** Begins with the name of the form. */
    Fields(String form) {
        add(form);
    }

    Fields add(@Nullable Object value) {
        if (value == null) {
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(-1).array());
            return this;
        }
        var text = value.toString().getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
        bytes.writeBytes(text);
        return this;
    }

    /** A hash has one length and needs none before it. */
    Fields addHash(byte[] hash) {
        bytes.writeBytes(hash);
        return this;
    }

    Fields add(Instant at) {
        return add(Long.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
    }

    byte[] sha256() {
        return DigestUtils.sha256(bytes.toByteArray());
    }
}
