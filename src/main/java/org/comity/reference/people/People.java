package org.comity.reference.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.base.problem.Fault;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.comity.reference.authority.NamedCodes;
import org.comity.reference.authority.OwnAuthorities;
import org.jspecify.annotations.Nullable;

/**
 * The people of the offices of the caller. An office that has entered nobody yet is taken at its word: its requests name any
 * officer, and its access rights any issuer and subject.
 */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {

    /** The longest time after which this node knows a change that another node made. */
    private static final Duration CACHED = Duration.ofMinutes(1);

    private final OwnAuthorities authorities;
    private final NameMatches matches;
    private final CurrentCaller current;
    private final Cache<String, Listed> known;

    People(OwnAuthorities authorities, NameMatches matches, CurrentCaller current, Now now) {
        this.matches = matches;
        this.current = current;
        this.authorities = authorities;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(CACHED)
                .ticker(() -> Duration.between(Instant.EPOCH, now.instant()).toNanos())
                .build();
    }

    /** Those of an office, in the order of their codes. */
    List<Person> of(String authority) {
        return list("authority = ?1 order by code", authority);
    }

    /** A person by the code. */
    Optional<Person> find(String authority, String code) {
        return find("authority = ?1 and code = ?2", authority, code).singleResultOptional();
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
    public record Named(String code, String caller, String name) {}

    /** A person by the code, also one that ended. */
    public Optional<Named> named(String authority, @Nullable String code) {
        return code == null
                ? Optional.empty()
                : Optional.ofNullable(listed(authority).byCode().get(code));
    }

    /** The person whom the officer of a request names, or was matched with. An executing authority does not see it. */
    public Optional<Named> inCharge(String authority, @Nullable String officer) {
        var listed = officer == null ? Listed.NOBODY : listed(authority);
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
    public Optional<Named> meant(String authority, String field, String text, List<Fault> faults) {
        var listed = listed(authority);
        var byCaller = listed.byCode().values().stream()
                .filter(person -> person.caller().equals(text))
                .findFirst();
        var person = byCaller.or(() -> Optional.ofNullable(listed.byCode().get(text)));
        if (person.isPresent()) {
            listed.codes().check(field, person.get().code(), authorities.today(authority), faults);
        } else if (listed.byCode().isEmpty() && text.matches(NewPerson.CALLER)) {
            return Optional.of(new Named(text, text, text));
        } else {
            listed.codes().check(field, text, authorities.today(authority), faults);
        }
        return person;
    }

    /** The codes of an office, with their names; those who ended are among them. */
    public NamedCodes codes(String authority) {
        return listed(authority).codes();
    }

    void forget(String authority) {
        known.invalidate(authority);
    }

    private Listed listed(String authority) {
        var kept = known.getIfPresent(authority);
        if (kept != null) {
            return kept;
        }
        var listed = Listed.of(authority, of(authority));
        if (current.sight().isOfTheOffice()) {
            known.put(authority, listed);
        }
        return listed;
    }

    private record Listed(NamedCodes codes, Map<String, Named> byCode) {

        private static final Listed NOBODY = new Listed(new NamedCodes(Map.of(), ""), Map.of());

        static Listed of(String authority, List<Person> people) {
            var address = "/api/v1/authorities/" + authority + "/people";
            return new Listed(
                    NamedCodes.of(people, person -> List.of(person.name()), address),
                    people.stream()
                            .map(person -> new Named(person.code(), person.caller(), person.name()))
                            .collect(Collectors.toUnmodifiableMap(Named::code, Function.identity())));
        }
    }
}
