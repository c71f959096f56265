package org.comity.reference.authority;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.comity.base.time.Present;
import org.jspecify.annotations.Nullable;

/** The own central authorities that the caller belongs to. */
@ApplicationScoped
public class OwnAuthorities implements PanacheRepositoryBase<OwnAuthority, String> {

    private final CurrentCaller current;
    private final Now now;
    private final OfficeCache<Seat> seats;

    OwnAuthorities(CurrentCaller current, Now now, OfficeCache<Seat> seats) {
        this.current = current;
        this.now = now;
        this.seats = seats;
    }

    /** The authorities the caller belongs to, if they are set up. */
    public List<OwnAuthority> visible() {
        return list("code in ?1 order by code", current.sight().authorities());
    }

    /** An authority the caller belongs to, or the problem not-found. */
    public OwnAuthority visible(String code) {
        return find("code = ?1 and code in ?2", code, current.sight().authorities())
                .singleResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** The codes of all authorities that the database shows: those of the installation to a command of the operator. */
    List<String> codesOfAll() {
        return getEntityManager()
                .createQuery("select code from OwnAuthority order by code", String.class)
                .getResultList();
    }

    /**
     * The State and zone of an authority of the caller. Every step needs them, so they are cached for a minute, or until
     * this node changes the authority.
     */
    public Seat seatOf(String code) {
        return seats.get(code, missing -> visible(missing).seat());
    }

    /** True if an authority of the caller is set up. */
    boolean isSetUp(String code) {
        return seats.has(code) || findByIdOptional(code).isPresent();
    }

    /** The zone of an authority of the caller. */
    public ZoneId zoneOf(String code) {
        return seatOf(code).zone();
    }

    /** The present day in the zone of an authority. */
    public LocalDate today(String code) {
        return now.day(zoneOf(code));
    }

    /** The day on which an authority of the caller was recorded, in its zone. */
    public LocalDate recordedOn(String code) {
        return at(code, visible(code).createdAt()).day();
    }

    /** The present day at the seat of the caller's authorities, the latest of several. */
    public LocalDate latestToday() {
        return current.sight().authorities().stream()
                .filter(this::isSetUp)
                .map(this::today)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> now.day(ZoneOffset.MAX));
    }

    /** The day of an authority at an instant; the present one if there is none. */
    public LocalDate knownDay(String code, @Nullable Instant at) {
        return at == null ? today(code) : at(code, at).day();
    }

    /** The present day and instant of an authority. */
    public Present present(String code) {
        return at(code, now.instant());
    }

    /** The day and instant that were present at an instant, for an authority. */
    public Present at(String code, Instant instant) {
        return new Present(instant.atZone(zoneOf(code)).toLocalDate(), instant);
    }

    void forgetSeatAfterTransaction(String code) {
        seats.forgetAfterTransaction(code);
    }

    /**
     * The seat of an authority.
     *
     * @param country its State or territory, ISO 3166-1 alpha-3
     * @param zone the zone in which its days begin and end
     */
    public record Seat(String country, ZoneId zone) {}
}
