package org.comity.publication.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.comity.publication.protection.PolicyFiles;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The frozen content of a release. Only its state changes. */
@Entity
@DynamicUpdate
@Table(name = "edition")
public class Edition {

    @Id
    private UUID id;

    @Column(name = "release_id")
    private UUID release;

    private String authority;
    private int no;

    @Enumerated(EnumType.STRING)
    private EditionState state = EditionState.DRAFT;

    private @Nullable String reason;

    private String office;
    private String country;

    @Column(name = "program_version")
    private int programVersion;

    private String policy;
    private String software;

    @Column(name = "counted_at")
    private Instant countedAt;

    private String hash;
    private String manifest;

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "drafted_by_name")
    private String draftedByName;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "shown_on")
    private @Nullable LocalDate shownOn;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Edition() {}

    public Edition(UUID id, Release release, int no, @Nullable String reason, Frozen frozen, Author by, int version) {
        this.id = id;
        this.release = release.id();
        this.authority = release.authority();
        this.no = no;
        this.reason = reason;
        this.office = frozen.office();
        this.country = frozen.country();
        this.programVersion = frozen.programVersion();
        this.policy = frozen.policy();
        this.software = frozen.software();
        this.countedAt = frozen.countedAt();
        this.hash = frozen.hash();
        this.manifest = frozen.manifest();
        this.draftedBy = by.id();
        this.draftedByName = by.name();
        this.version = version;
    }

    /**
     * The frozen facts of an edition.
     *
     * @param office name of the office at the time
     * @param country its State, ISO 3166-1 alpha-3
     * @param programVersion version of the program of publication
     * @param policy code and version of the policy of disclosure control
     * @param software version of Comity
     * @param countedAt instant of the one state of the database
     * @param hash SHA-256 of the content
     * @param manifest the manifest as JSON
     */
    public record Frozen(
            String office,
            String country,
            int programVersion,
            String policy,
            String software,
            Instant countedAt,
            String hash,
            String manifest) {}

    /** The edition comes into a state. */
    public void isIn(EditionState next) {
        state = next;
    }

    /** The public reason of an edition after the first. */
    public void isExplained(@Nullable String publicReason) {
        reason = publicReason;
    }

    /** The edition is current from an instant; it is shown with a day that it may have inherited. */
    public void isPublished(Instant at, LocalDate shown) {
        state = EditionState.PUBLISHED;
        publishedAt = at;
        shownOn = shown;
    }

    public UUID id() {
        return id;
    }

    public UUID release() {
        return release;
    }

    public String authority() {
        return authority;
    }

    public int no() {
        return no;
    }

    public EditionState state() {
        return state;
    }

    public @Nullable String reason() {
        return reason;
    }

    public String office() {
        return office;
    }

    public String country() {
        return country;
    }

    public int programVersion() {
        return programVersion;
    }

    public String policy() {
        return policy;
    }

    /** The policy of disclosure control that it was protected by, in the version of that time. */
    public DisclosurePolicy disclosure() {
        return PolicyFiles.version(policy);
    }

    /** The instant by which a restricted or sealed request must have been registered to count in it. */
    public Instant guardedUntil() {
        return disclosure().countsIfRegisteredBy(countedAt);
    }

    public String software() {
        return software;
    }

    public Instant countedAt() {
        return countedAt;
    }

    public String hash() {
        return hash;
    }

    public String manifest() {
        return manifest;
    }

    public String draftedByName() {
        return draftedByName;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable LocalDate shownOn() {
        return shownOn;
    }

    public int version() {
        return version;
    }

    ReleaseView.EditionEntry entry() {
        return new ReleaseView.EditionEntry(no, state, reason, countedAt, publishedAt);
    }
}
