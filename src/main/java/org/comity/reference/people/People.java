package org.comity.reference.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.base.problem.Fault;
import org.comity.base.security.CurrentCaller;
import org.comity.reference.authority.NamedCodes;
import org.comity.reference.authority.OfficeCache;
import org.comity.reference.authority.OfficeEntries;
import org.comity.reference.authority.OwnAuthorities;
import org.jspecify.annotations.Nullable;

/**
 * The people of the offices of the caller. The requests of an office that has entered nobody yet may name any officer,
 * and its access rights any issuer and subject.
 */
@ApplicationScoped
public class People implements OfficeEntries<Person> {

    private final OwnAuthorities authorities;
    private final NameMatches matches;
    private final CurrentCaller current;
    private final OfficeCache<OfficePeople> known;

    People(OwnAuthorities authorities, NameMatches matches, CurrentCaller current, OfficeCache<OfficePeople> known) {
        this.matches = matches;
        this.current = current;
        this.authorities = authorities;
        this.known = known;
    }

    /** The entry of a caller in the list of an office. */
    public Optional<Person> ofCaller(String authority, String caller) {
        return find("authority = ?1 and caller = ?2", authority, caller).singleResultOptional();
    }

    /** Issuers and subjects of the people whose last day in an office is over. */
    public Set<String> ended(String authority) {
        return list("authority = ?1 and until < ?2", authority, authorities.today(authority)).stream()
                .map(Person::caller)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A person as others name it. */
    public record ListedPerson(String code, String caller, String name) {}

    /** A person by the code, also one that ended. */
    public Optional<ListedPerson> named(String authority, @Nullable String code) {
        return code == null
                ? Optional.empty()
                : Optional.ofNullable(listed(authority).byCode().get(code));
    }

    /** The person whom the officer of a request names, or was matched with. An executing authority does not see it. */
    public Optional<ListedPerson> inCharge(String authority, @Nullable String officer) {
        var listed = officer == null ? OfficePeople.NOBODY : listed(authority);
        if (officer == null || listed.byCode().isEmpty() || listed.byCode().containsKey(officer)) {
            return Optional.ofNullable(listed.byCode().get(String.valueOf(officer)));
        }
        return matches.find(authority, NameKind.OFFICER, officer)
                .map(match -> listed.byCode().get(match.code()));
    }

    /** Adds the fault of a person in charge who is not in the list of the office today. */
    public void checkOfficer(String authority, @Nullable String officer, List<Fault> faults) {
        if (officer != null) {
            var listed = listed(authority);
            if (!listed.byCode().isEmpty()) {
                listed.codes().check("officer", officer, authorities.today(authority), faults);
            }
        }
    }

    /**
     * The person whom a call names, by the code, or by issuer and subject of the token. Adds the fault of one who is not in the
     * list of the office today.
     */
    public Optional<ListedPerson> meant(String authority, String field, String text, List<Fault> faults) {
        return meant(authority, field, text, authorities.today(authority), faults);
    }

    /** The same, also one whose last day is over. Adds the fault of one who was never in the list of the office. */
    public Optional<ListedPerson> known(String authority, String field, String text, List<Fault> faults) {
        return meant(authority, field, text, LocalDate.MIN, faults);
    }

    private Optional<ListedPerson> meant(
            String authority, String field, String text, LocalDate on, List<Fault> faults) {
        var listed = listed(authority);
        var byCaller = listed.byCode().values().stream()
                .filter(person -> person.caller().equals(text))
                .findFirst();
        var person = byCaller.or(() -> Optional.ofNullable(listed.byCode().get(text)));
        if (person.isPresent()) {
            listed.codes().check(field, person.get().code(), on, faults);
        } else if (listed.byCode().isEmpty() && text.matches(NewPerson.CALLER)) {
            return Optional.of(new ListedPerson(text, text, text));
        } else {
            listed.codes().check(field, text, on, faults);
        }
        return person;
    }

    /** The codes of an office, with their names; those who ended are among them. */
    public NamedCodes codes(String authority) {
        return listed(authority).codes();
    }

    void forgetAfterTransaction(String authority) {
        known.forgetAfterTransaction(authority);
    }

    private OfficePeople listed(String authority) {
        return current.sight().isOfTheOffice() ? known.get(authority, this::load) : load(authority);
    }

    private OfficePeople load(String authority) {
        return OfficePeople.of(authority, of(authority));
    }

    private record OfficePeople(NamedCodes codes, Map<String, ListedPerson> byCode) {

        private static final OfficePeople NOBODY = new OfficePeople(new NamedCodes(Map.of(), ""), Map.of());

        static OfficePeople of(String authority, List<Person> people) {
            var address = "/api/v1/authorities/" + authority + "/people";
            return new OfficePeople(
                    NamedCodes.of(people, person -> List.of(person.name()), address),
                    people.stream()
                            .map(person -> new ListedPerson(person.code(), person.caller(), person.name()))
                            .collect(Collectors.toUnmodifiableMap(ListedPerson::code, Function.identity())));
        }
    }
}
