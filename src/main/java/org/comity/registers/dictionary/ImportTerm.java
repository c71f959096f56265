package org.comity.registers.dictionary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.comity.base.sheet.text.PlainWords;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The meaning of a word in an office's registers, confirmed by a person and valid until a person revokes it. */
@Entity
@DynamicUpdate
@Table(name = "import_term")
public class ImportTerm {

    @Id
    private UUID id;

    private String authority;
    private String field;
    private String word;

    /** The word in plain form, for comparison. */
    @Column(name = "plain")
    private String plain;

    private String meaning;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "confirmed_by_name")
    private String confirmedByName;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_by")
    private @Nullable String revokedBy;

    @Column(name = "revoked_by_name")
    private @Nullable String revokedByName;

    @Version
    private int version;

    /** For the persistence provider. */
    protected ImportTerm() {}

    ImportTerm(UUID id, String authority, NewImportTerm input, Author confirmer) {
        this.id = id;
        this.authority = authority;
        this.field = input.field();
        this.word = input.word();
        this.plain = PlainWords.of(input.word());
        this.meaning = input.meaning();
        this.confirmedAt = confirmer.at();
        this.confirmedBy = confirmer.id();
        this.confirmedByName = confirmer.name();
    }

    /** Revokes the meaning. */
    void isRevoked(Author revoker) {
        revokedAt = revoker.at();
        revokedBy = revoker.id();
        revokedByName = revoker.name();
    }

    UUID id() {
        return id;
    }

    String authority() {
        return authority;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    int version() {
        return version;
    }

    Dictionary.Term term() {
        return new Dictionary.Term(field, word, meaning);
    }

    ImportTermView view() {
        return new ImportTermView(
                id, authority, field, word, meaning, confirmedByName, confirmedAt, revokedByName, revokedAt, version);
    }
}
