package org.comity.cases.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry exactly as the table has it, including values that the application never writes: the verifier looks for
 * those.
 *
 * @param seq its number
 * @param columns everything its hash is made of, but for the hash before
 * @param move its data about the course of the request
 * @param previousHash its copy of the hash of the entry before
 * @param hash its stored hash
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredEntry(int seq, List<@Nullable Object> columns, StoredMove move, byte[] previousHash, byte[] hash) {

    /**
     * The data of an entry about the course of the request.
     *
     * @param seq its number
     * @param place its place in the order of events
     * @param supersedes the entry that it supersedes
     * @param stands true if it is a move and does not annul one
     * @param state the state afterwards
     * @param result the result afterwards
     * @param on the day it happened
     * @param direction the direction of the request, if the entry has it
     * @param kind the kind of the request from it on, if the entry has it
     */
    public record StoredMove(
            int seq,
            int place,
            @Nullable Integer supersedes,
            boolean stands,
            @Nullable String state,
            @Nullable String result,
            LocalDate on,
            @Nullable String direction,
            @Nullable String kind) {}

    /** Reads the entry in the present row; the columns have the names of the table. */
    public static StoredEntry of(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getInt("seq"), columnsOf(row), moveOf(row), row.getBytes("previous_hash"), row.getBytes("hash"));
    }

    /** True if its columns give the hash it has. */
    public boolean givesItsHash() {
        return Arrays.equals(hashOfItsColumns(), hash);
    }

    /** The hash that its columns give. */
    public byte[] hashOfItsColumns() {
        return EntryHash.of(previousHash, columns);
    }

    /** The classification counts as soon as one of its columns has a value, also in an entry that should have none. */
    private static List<@Nullable Object> columnsOf(ResultSet row) throws SQLException {
        var direction = row.getString("direction");
        var from = row.getString("from_kind");
        var to = row.getString("to_kind");
        var fromDirection = row.getString("from_direction");
        var columns = usualColumnsOf(row);
        return direction == null && from == null && to == null && fromDirection == null
                ? columns
                : EntryHash.withKind(columns, direction, from, to, fromDirection);
    }

    private static List<@Nullable Object> usualColumnsOf(ResultSet row) throws SQLException {
        return Arrays.<@Nullable Object>asList(
                row.getObject("request_id", UUID.class),
                row.getInt("seq"),
                row.getString("authority"),
                row.getString("kind"),
                row.getInt("place"),
                row.getObject("supersedes", Integer.class),
                row.getBoolean("annulled"),
                row.getString("step"),
                row.getString("from_state"),
                row.getString("to_state"),
                row.getString("result"),
                row.getString("reason_code"),
                row.getString("decided_by"),
                row.getObject("occurred_on", LocalDate.class),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("recorded_by_name"),
                row.getString("on_behalf_of"),
                row.getString("narrative"),
                row.getString("details"));
    }

    private static StoredMove moveOf(ResultSet row) throws SQLException {
        return new StoredMove(
                row.getInt("seq"),
                row.getInt("place"),
                row.getObject("supersedes", Integer.class),
                row.getString("step") != null && !row.getBoolean("annulled"),
                row.getString("to_state"),
                row.getString("result"),
                row.getObject("occurred_on", LocalDate.class),
                row.getString("direction"),
                row.getString("to_kind"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }
}
