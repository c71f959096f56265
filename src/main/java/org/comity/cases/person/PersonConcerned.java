package org.comity.cases.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.base.time.PartialDate;
import org.comity.cases.part.content.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A natural or legal person of a request. UNCAC articles 46(15)(e), 26 and 2(a) to (c). */
@Embeddable
@Schema(description = "A natural or legal person of a request")
record PersonConcerned(
        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "Natural or legal person")
        PersonKind kind,

        @NotBlank @Size(max = 300) @Schema(description = "Name, as the office uses it")
        String name,

        @Size(max = 300) @Schema(description = "Name in its original script") @Nullable
        String originalName,

        @Size(max = 2400)
        @Schema(
                description =
                        "Name in Latin letters. If it is left out and the original name, or else the name, has letters of another"
                                + " script, it is transliterated by the rules of Unicode; that of a passport may differ")
        @Nullable
        String latinName,

        @JdbcTypeCode(SqlTypes.ARRAY)
        @Size(max = 50)
        @Schema(description = "Other names by which the person is known")
        @Nullable
        List<@NotBlank @Size(max = 300) String> aliases,

        @NotEmpty
        @Size(max = 14)
        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(description = "Roles in the matter of the request")
        List<@NotNull PersonRole> roles,

        @Enumerated(EnumType.STRING)
        @Schema(
                description =
                        "Category of a public official under article 2 of the Convention; null if the person is none")
        @Nullable
        PublicOfficial publicOfficial,

        @JdbcTypeCode(SqlTypes.ARRAY)
        @Size(max = 20)
        @Schema(description = "Nationalities, by the alpha-3 codes of the States")
        @Nullable
        List<@NotBlank String> nationalities,

        @Size(max = 3)
        @Schema(description = "State of residence, or of the seat of a legal person, by its alpha-3 code")
        @Nullable
        String residence,

        @Pattern(regexp = PartialDate.FORM, message = PartialDate.FORM_IN_WORDS)
        @Schema(description = "Date of birth, as precise as it is known: year, month or day (ISO 8601)")
        @Nullable
        String born,

        @JdbcTypeCode(SqlTypes.JSON)
        @Size(max = 50)
        @Schema(description = "Numbers of documents and registers")
        @Nullable
        List<@NotNull @Valid PersonIdentifier> identifiers,

        @Size(max = 200) @Schema(description = "Legal form of a legal person, in words") @Nullable
        String legalForm,

        @Schema(
                description =
                        "True for a protected person: the name is a pseudonym, and the identity is in the vault. Absent for others")
        @Nullable
        Boolean identityProtected,

        @Column(insertable = false, updatable = false)
        @Schema(description = "Day from which the record holds, at the seat of the authority; today if it is left out")
        @Nullable
        LocalDate day)
        implements Content {

    PersonConcerned {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        roles = roles == null ? List.of() : List.copyOf(roles);
        nationalities = nationalities == null ? List.of() : List.copyOf(nationalities);
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        identityProtected = Boolean.TRUE.equals(identityProtected) ? true : null;
        if (identityProtected == null && latinName == null && (originalName != null || name != null)) {
            latinName = LatinLetters.of(originalName == null ? name : originalName);
        }
    }

    /** The values that identify the person. */
    PersonIdentity toIdentity() {
        return new PersonIdentity(name, originalName, latinName, aliases, residence, born, identifiers);
    }

    /** True if all values but the day are the same, and neither is a pseudonym. */
    boolean isSame(PersonConcerned other) {
        return identityProtected == null && withoutDay().equals(other.withoutDay());
    }

    private PersonConcerned withoutDay() {
        return new PersonConcerned(
                kind,
                name,
                originalName,
                latinName,
                aliases,
                roles,
                publicOfficial,
                nationalities,
                residence,
                born,
                identifiers,
                legalForm,
                identityProtected,
                null);
    }

    /** True if a text is one of the names of the person, regardless of case and of spaces around it. */
    boolean isNamed(String text) {
        return Stream.concat(Stream.of(name, originalName, latinName), aliases == null ? Stream.of() : aliases.stream())
                .filter(Objects::nonNull)
                .anyMatch(one -> one.strip().equalsIgnoreCase(text.strip()));
    }

    /** The person without these values, under a pseudonym. */
    PersonConcerned under(String pseudonym) {
        return new PersonConcerned(
                kind,
                pseudonym,
                null,
                null,
                null,
                roles,
                publicOfficial,
                nationalities,
                null,
                null,
                null,
                legalForm,
                true,
                day);
    }
}
