package org.comity.cases.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.base.time.Now;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.ListFirst;
import org.comity.cases.work.DayQuestion.After;
import org.comity.cases.work.DayQuestion.OfficeAsked;
import org.comity.cases.work.DayQuestion.OfficerAsked;
import org.comity.reference.authority.FilterCodes;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.authority.OwnAuthority;
import org.comity.reference.people.People;
import org.comity.reference.people.Units;
import org.comity.reference.service.ServiceLevels;

/** Reads whose work a call asks for: that of the caller, of a person or of a unit. */
@ApplicationScoped
class ReadDayQuestion {

    private final OwnAuthorities authorities;
    private final FilterCodes codes;
    private final OfficersAsked officers;
    private final People people;
    private final Units units;
    private final ServiceLevels levels;
    private final CurrentCaller current;
    private final Now now;

    ReadDayQuestion(
            OwnAuthorities authorities,
            FilterCodes codes,
            OfficersAsked officers,
            People people,
            Units units,
            ServiceLevels levels,
            CurrentCaller current,
            Now now) {
        this.authorities = authorities;
        this.codes = codes;
        this.officers = officers;
        this.people = people;
        this.units = units;
        this.levels = levels;
        this.current = current;
        this.now = now;
    }

    /** The question of a call; throws every fault of it, and the problem forbidden for the work of others. */
    DayQuestion read(QueryParameters query) {
        var authority = codes.authority(query);
        var own = authorities.visible().stream()
                .filter(one -> authority.isEmpty() || authority.get().equals(one.code()))
                .toList();
        var person = query.code("person", one -> isPerson(own, one), "/api/v1/authorities/{code}/people", one -> "");
        var unit = query.code("team", one -> isUnit(own, one), "/api/v1/authorities/{code}/units", one -> "");
        var unassigned = query.flag("unassigned");
        var first = query.oneOf("first", ListFirst.class).isPresent();
        var after = query.read("cursor", After::parse, "must be a cursor of this list");
        var limit = query.number("limit", Page.USUAL, 1, Page.MOST);
        if (person.isPresent() && unit.isPresent()) {
            query.fault("team", "is asked instead of person, and not together with it");
        }
        query.check();
        boolean isOwnDay = person.isEmpty() && unit.isEmpty();
        var asked = isOwnDay ? own : ofOthers(own, unit);
        var offices = asked.stream()
                .map(one -> office(one, first, isOwnDay, unassigned.orElse(isOwnDay && supervises(one))))
                .toList();
        return new DayQuestion(
                offices,
                officers(asked.stream().map(OwnAuthority::code).toList(), person, unit),
                current.get().id(),
                now.instant(),
                after.orElse(null),
                limit);
    }

    private boolean isPerson(List<OwnAuthority> own, String person) {
        return own.stream().anyMatch(one -> people.codes(one.code()).entries().containsKey(person));
    }

    private boolean isUnit(List<OwnAuthority> own, String unit) {
        return own.stream().anyMatch(one -> units.isListed(one.code(), unit));
    }

    /** The authorities in which the caller may see the work of others: a supervisor of all, a member of that of the unit. */
    private List<OwnAuthority> ofOthers(List<OwnAuthority> own, Optional<String> unit) {
        var allowed = own.stream()
                .filter(one -> supervises(one)
                        || unit.filter(code -> isMember(one, code)).isPresent())
                .toList();
        if (allowed.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    "A supervisor sees the work of other persons, and a member that of the unit");
        }
        return allowed;
    }

    private boolean supervises(OwnAuthority authority) {
        return current.get().in(authority.code()).has(Role.SUPERVISOR);
    }

    private boolean isMember(OwnAuthority authority, String unit) {
        return units.ofCaller(authority.code(), current.get().id(), now.instant())
                .contains(unit);
    }

    private OfficeAsked office(OwnAuthority one, boolean first, boolean isOwnDay, boolean unassigned) {
        var set = levels.of(one.code());
        return new OfficeAsked(
                one.code(),
                now.day(one.zone()),
                set,
                first || set.conventionFirst(),
                isOwnDay && supervises(one),
                unassigned);
    }

    /** In an office that has entered nobody yet the officer is the display name of the caller. */
    private List<OfficerAsked> officers(List<String> own, Optional<String> person, Optional<String> unit) {
        if (person.isPresent()) {
            return officers.ofPerson(own, person.get());
        }
        if (unit.isPresent()) {
            return officers.ofUnit(own, unit.get(), now.instant());
        }
        var caller = current.get();
        var unlisted = own.stream()
                .filter(authority -> people.codes(authority).entries().isEmpty())
                .map(authority -> new OfficerAsked(authority, caller.name()));
        return Stream.concat(officers.ofCaller(own, caller.id()).stream(), unlisted)
                .toList();
    }
}
