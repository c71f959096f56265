package org.comity.reference.executing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.comity.reference.authority.OfficeEntry;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An executing authority that an office works with. The token of its people contains its code. */
@Entity
@DynamicUpdate
@Table(name = "office_executing_authority")
public class ExecutingAuthority extends OfficeEntry {

    @Column(name = "other_names")
    private String[] otherNames = {};

    private @Nullable String email;

    /** For the persistence provider. */
    protected ExecutingAuthority() {}

    ExecutingAuthority(UUID id, String authority, String code) {
        super(id, authority, code);
    }

    void says(NewExecutingAuthority wanted) {
        isNamed(wanted.name(), wanted.until());
        otherNames = wanted.otherNames().toArray(String[]::new);
        email = wanted.email();
    }

    /** Further names under which records and registers know it. */
    public List<String> otherNames() {
        return List.of(otherNames);
    }

    ExecutingAuthorityView view() {
        return new ExecutingAuthorityView(code(), name(), otherNames(), email, until());
    }
}
