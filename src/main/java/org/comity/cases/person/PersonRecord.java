package org.comity.cases.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.script.LatinName;
import org.comity.cases.part.content.ContentRecord;
import org.jspecify.annotations.Nullable;

/** A person as a record of a request. */
@Entity
@Table(name = "person")
class PersonRecord extends ContentRecord<PersonConcerned> {

    @Embedded
    private PersonConcerned content;

    /** All names in the letters a to z, one a line, for the search. */
    @Column(name = "latin_names")
    private String latinNames = "";

    /** For the persistence provider. */
    protected PersonRecord() {}

    PersonRecord(Origin origin, PersonConcerned content) {
        super(origin);
        this.content = content;
        this.latinNames = latinNames(content);
    }

    @Override
    public PersonConcerned content() {
        return content;
    }

    @Override
    protected void contains(PersonConcerned corrected) {
        content = corrected;
        latinNames = latinNames(corrected);
    }

    boolean isProtected() {
        return content.identityProtected() != null;
    }

    /** The identity is in the vault from now on. */
    void isShownAs(String pseudonym) {
        contains(content.under(pseudonym));
    }

    /** The lines are those of the name, the original and the Latin name, and then of the other names. */
    private static String latinNames(PersonConcerned content) {
        return Stream.concat(
                        Stream.of(content.name(), content.originalName(), content.latinName()),
                        Objects.requireNonNull(content.aliases()).stream())
                .map(PersonRecord::latin)
                .collect(Collectors.joining("\n"));
    }

    private static String latin(@Nullable String name) {
        return name == null ? "" : LatinName.of(name);
    }
}
