package org.comity.base.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The hash of a line of the audit trail with the state that was noted with it, as the database computes it for a seal. */
final class StoredAuditEntry {

    private StoredAuditEntry() {}

    static byte[] hash(ResultSet row) throws SQLException {
        return new Fields("comity-audit-1")
                .add(row.getString("id"))
                .add(row.getString("authority"))
                .add(row.getObject("at", OffsetDateTime.class).toInstant())
                .add(row.getString("caller"))
                .add(row.getString("caller_name"))
                .add(row.getString("roles"))
                .add(row.getString("on_behalf_of"))
                .add(row.getString("purpose"))
                .add(row.getString("act"))
                .add(row.getString("subject"))
                .add(row.getString("subjects"))
                .add(row.getString("history_count"))
                .add(hex(row.getBytes("history_head")))
                .add(row.getString("ground"))
                .add(row.getString("status"))
                .add(row.getString("path"))
                .add(row.getString("address"))
                .add(row.getString("times"))
                .add(hex(row.getBytes("state")))
                .sha256();
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
