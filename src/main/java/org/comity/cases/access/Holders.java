package org.comity.cases.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.base.audit.Author;
import org.comity.base.problem.Fault;
import org.comity.base.time.Now;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.people.People;
import org.comity.reference.people.People.ListedPerson;
import org.comity.reference.people.Units;
import org.jspecify.annotations.Nullable;

/** Finds the people and units that calls name, and says who has a right: a person by itself, or as a member of a unit. */
@ApplicationScoped
public class Holders {

    private final AccessRights rights;
    private final People people;
    private final Units units;
    private final Now now;

    Holders(AccessRights rights, People people, Units units, Now now) {
        this.now = now;
        this.rights = rights;
        this.people = people;
        this.units = units;
    }

    /** The person of a field; adds the fault of one who is not in the list of the office. */
    Optional<Holder> person(CooperationRequest request, String field, String text, List<Fault> faults) {
        return people.meant(request.authority(), field, text, faults).map(Holders::holder);
    }

    /** The person of a field who is to be barred: also one who ended, whose token may still be valid. */
    Optional<Holder> personToBar(CooperationRequest request, String field, String text, List<Fault> faults) {
        return people.known(request.authority(), field, text, faults).map(Holders::holder);
    }

    private static Holder holder(ListedPerson person) {
        return Holder.person(person.caller(), person.code().equals(person.caller()) ? null : person.name());
    }

    /** The unit of a field; adds the fault of one that is not in the list of the office. */
    Holder unit(CooperationRequest request, String field, String unit, List<Fault> faults) {
        units.check(request.authority(), field, unit, faults);
        return Holder.unit(unit);
    }

    /** The officer of a request, if it is a person of the list of the office. */
    Optional<Holder> officer(CooperationRequest request, @Nullable String officer) {
        return people.named(request.authority(), officer).map(person -> Holder.person(person.caller(), person.name()));
    }

    /** True if the caller is assigned, also as a member of a unit. */
    boolean isAssigned(CooperationRequest request, Author caller) {
        var assigned = assigned(request, caller.at());
        if (assigned.stream().anyMatch(holder -> caller.id().equals(holder.person()))) {
            return true;
        }
        return assigned.stream().anyMatch(holder -> holder.unit() != null)
                && units.ofCaller(request.authority(), caller.id(), caller.at()).stream()
                        .anyMatch(unit -> assigned.stream().anyMatch(holder -> unit.equals(holder.unit())));
    }

    /** True if the holder is the caller, or a unit with the caller. */
    boolean contains(CooperationRequest request, Holder holder, Author caller) {
        return holder.unit() == null
                ? caller.id().equals(holder.person())
                : units.callersIn(request.authority(), holder.unit(), caller.at())
                        .contains(caller.id());
    }

    /** True if somebody is assigned who is not this one, also as a member of a unit. */
    boolean hasOthers(CooperationRequest request, Holder without, Instant at) {
        return assigned(request, at).stream()
                .filter(holder -> !holder.isSame(without))
                .anyMatch(holder -> holder.unit() == null
                        || units.callersIn(request.authority(), holder.unit(), at).stream()
                                .anyMatch(person -> !person.equals(without.person())));
    }

    /** A person who ended is assigned no more, as in the function comity_rights. */
    private List<Holder> assigned(CooperationRequest request, Instant at) {
        var ended = people.ended(request.authority());
        return rights.inForce(request.id(), at).stream()
                .filter(right -> right.kind() == AccessRightKind.ASSIGNED)
                .map(AccessRight::holder)
                .filter(holder -> holder.person() == null || !ended.contains(holder.person()))
                .toList();
    }

    /** Those of these codes of people who may become the officer of a request, in one reading. */
    public Set<String> admitted(CooperationRequest request, Collection<String> codes) {
        if (!request.protection().guarded()) {
            return Set.copyOf(codes);
        }
        var callers = new HashMap<String, String>();
        codes.forEach(code ->
                people.named(request.authority(), code).ifPresent(person -> callers.put(code, person.caller())));
        var admitted = callers.isEmpty()
                ? Set.<String>of()
                : rights.admitted(request, Set.copyOf(callers.values()), now.instant());
        return codes.stream()
                .filter(code -> !callers.containsKey(code) || admitted.contains(callers.get(code)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The faults of a person who becomes the officer of a guarded request: an access right decides who sees it, and
     * the field alone gives none.
     */
    public List<Fault> faultsOfOfficer(CooperationRequest request, @Nullable String officer) {
        var faults = new ArrayList<Fault>();
        if (request.protection().guarded()) {
            officer(request, officer)
                    .filter(holder -> !rights.admits(request, String.valueOf(holder.person()), now.instant()))
                    .ifPresent(holder -> faults.add(Fault.ofBody(
                            "officer",
                            "not-admitted",
                            "may not see the request: assign the person first, by POST /api/v1/requests/" + request.id()
                                    + "/access-rights")));
        }
        return faults;
    }
}
