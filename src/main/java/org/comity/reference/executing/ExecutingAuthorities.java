package org.comity.reference.executing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.comity.base.problem.Fault;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.comity.reference.authority.NamedCodes;

/** The executing authorities that the offices of the caller work with. An executing authority sees its own entry alone. */
@ApplicationScoped
public class ExecutingAuthorities implements PanacheRepositoryBase<ExecutingAuthority, UUID> {

    /** The longest time after which this node knows a change that another node made. */
    private static final Duration CACHED = Duration.ofMinutes(1);

    private final CurrentCaller current;

    /** Those of an office, as its own people see them. */
    private final Cache<String, NamedCodes> known;

    ExecutingAuthorities(CurrentCaller current, Now now) {
        this.current = current;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(CACHED)
                .ticker(() -> Duration.between(Instant.EPOCH, now.instant()).toNanos())
                .build();
    }

    /** Those of an office that the caller sees, in the order of their codes. */
    List<ExecutingAuthority> visible(String authority) {
        var own = current.sight().executingAuthority();
        return list("authority = ?1 and (?2 is null or code = ?2) order by code", authority, own);
    }

    /** The entry of a code that the caller sees. */
    public Optional<ExecutingAuthority> find(String authority, String code) {
        return visible(authority).stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst();
    }

    /** The entry of a code that the caller sees, as others see it. */
    public Optional<ExecutingAuthorityView> entry(String authority, String code) {
        return find(authority, code).map(ExecutingAuthority::view);
    }

    /** The codes of an office, with their names; ended ones are among them. */
    public NamedCodes codes(String authority) {
        var listed = visible(authority);
        return NamedCodes.of(
                listed,
                entry -> Stream.concat(Stream.of(entry.name()), entry.otherNames().stream())
                        .toList(),
                "/api/v1/authorities/" + authority + "/executing-authorities");
    }

    /** Adds the fault of a recipient that is not in the list of the office on a day. */
    public void check(String authority, String field, String recipient, LocalDate on, List<Fault> faults) {
        var kept = known.getIfPresent(authority);
        if (kept != null && kept.has(recipient, on)) {
            return;
        }
        var codes = codes(authority);
        if (current.sight().isOfTheOffice()) {
            known.put(authority, codes);
        }
        codes.check(field, recipient, on, faults);
    }

    /** Forgets the list of an office that is in memory. */
    void forget(String authority) {
        known.invalidate(authority);
    }
}
