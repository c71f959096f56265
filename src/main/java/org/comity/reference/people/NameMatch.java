package org.comity.reference.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** That a name in requests means an entry of a list of the office. The name stays in the requests, and gives no right. */
@Entity
@DynamicUpdate
@Table(name = "office_name_match")
public class NameMatch {

    @Id
    private UUID id;

    @Column(name = "authority")
    private String authority;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private NameKind kind;

    @Column(name = "name")
    private String name;

    @Column(name = "code")
    private String code;

    @Version
    private int version;

    /** For the persistence provider. */
    protected NameMatch() {}

    /** A match of a name. */
    public NameMatch(UUID id, String authority, NameKind kind, String name, String code) {
        this.id = id;
        this.authority = authority;
        this.kind = kind;
        this.name = name;
        this.code = code;
    }

    /** Means another entry from now on. */
    public void means(String otherCode) {
        code = otherCode;
    }

    /** The code of the entry. */
    public String code() {
        return code;
    }

    /** The name in requests. */
    public String name() {
        return name;
    }
}
