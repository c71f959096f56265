package org.comity.reference.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of a list of an office. It is never deleted, since records contain its code; it has a last day. */
@MappedSuperclass
public abstract class OfficeEntry {

    /** The form of a code, which records contain. */
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";

    @Id
    private UUID id;

    private String authority;
    private String code;
    private String name;

    @Column(name = "until_on")
    private @Nullable LocalDate until;

    @Version
    private int version;

    /** For the persistence provider. */
    protected OfficeEntry() {}

    /** A new entry, not yet named. */
    protected OfficeEntry(UUID id, String authority, String code) {
        this.id = id;
        this.authority = authority;
        this.code = code;
        this.name = code;
    }

    /** Takes over a name and a last day. */
    protected void isNamed(String newName, @Nullable LocalDate newUntil) {
        name = newName;
        until = newUntil;
    }

    public UUID id() {
        return id;
    }

    /** The own authority whose list has it. */
    public String authority() {
        return authority;
    }

    /** The code, unique within the list. */
    public String code() {
        return code;
    }

    /** The name for display. */
    public String name() {
        return name;
    }

    /** The last day on which it may be chosen; null if it has no end. */
    public @Nullable LocalDate until() {
        return until;
    }

    /** True if the last day was before a day. */
    public boolean hasEnded(LocalDate on) {
        return until != null && until.isBefore(on);
    }

    /** True if another last day is later. */
    public boolean isProlongedTo(@Nullable LocalDate other) {
        return until != null && (other == null || other.isAfter(until));
    }

    public int version() {
        return version;
    }
}
