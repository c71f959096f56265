package org.comity.reference.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.comity.reference.authority.OfficeEntry;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A person of an office. Tokens name the person by issuer and subject, requests and units by the code. */
@Entity
@DynamicUpdate
@Table(name = "office_person")
public class Person extends OfficeEntry {

    private String caller = "";
    private @Nullable String email;

    /** For the persistence provider. */
    protected Person() {}

    Person(UUID id, String authority, String code) {
        super(id, authority, code);
    }

    void says(NewPerson wanted) {
        isNamed(wanted.name(), wanted.until());
        caller = wanted.caller();
        email = wanted.email();
    }

    /** Issuer and subject of the token, separated by a bar. */
    public String caller() {
        return caller;
    }

    PersonView view() {
        return new PersonView(code(), caller, name(), email, until());
    }
}
