package org.comity.publication.release.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.comity.publication.money.Contribution;
import org.comity.publication.release.Edition;
import org.hibernate.annotations.Immutable;

/** A contribution to an amount of an edition, hidden or not. */
@Entity
@Immutable
@IdClass(EditionContribution.Key.class)
@Table(name = "edition_contribution")
class EditionContribution {

    @Id
    @Column(name = "edition_id")
    private UUID edition;

    @Id
    @Column(name = "table_code")
    private String table;

    @Id
    private int place;

    @Id
    private UUID contributor;

    @Column(name = "authority")
    private String authority;

    private String partner;
    private BigDecimal amount;

    /** For the persistence provider. */
    protected EditionContribution() {}

    EditionContribution(Edition edition, String table, int place, Contribution of) {
        this.edition = edition.id();
        this.authority = edition.authority();
        this.table = table;
        this.place = place;
        this.contributor = of.contributor();
        this.partner = of.partner();
        this.amount = of.amount();
    }

    /** The key: edition, table, place and contributor. */
    record Key(UUID edition, String table, int place, UUID contributor) implements Serializable {}

    String table() {
        return table;
    }

    int place() {
        return place;
    }

    Contribution contribution() {
        return new Contribution(contributor, partner, amount);
    }
}
