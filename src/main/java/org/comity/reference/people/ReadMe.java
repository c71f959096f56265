package org.comity.reference.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.base.time.Now;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.authority.OwnAuthority;
import org.comity.reference.executing.ExecutingAuthorities;
import org.comity.reference.people.MeView.OfficeOfMe;

/** Says who the caller is, in general and in each own authority. */
@ApplicationScoped
class ReadMe {

    private final CurrentCaller current;
    private final OwnAuthorities authorities;
    private final People people;
    private final Units units;
    private final ExecutingAuthorities executing;
    private final Now now;

    ReadMe(
            CurrentCaller current,
            OwnAuthorities authorities,
            People people,
            Units units,
            ExecutingAuthorities executing,
            Now now) {
        this.current = current;
        this.authorities = authorities;
        this.people = people;
        this.units = units;
        this.executing = executing;
        this.now = now;
    }

    @Transactional
    MeView me() {
        var caller = current.get();
        return new MeView(
                caller.id(),
                caller.name(),
                roles(caller),
                caller.authorities(),
                caller.executingAuthority(),
                authorities.visible().stream().map(one -> office(caller, one)).toList());
    }

    private OfficeOfMe office(Caller caller, OwnAuthority authority) {
        var code = authority.code();
        var own = caller.executingAuthority();
        return new OfficeOfMe(
                code,
                authority.name(),
                roles(caller.in(code)),
                people.ofCaller(code, caller.id()).map(Person::view).orElse(null),
                units.ofCaller(code, caller.id(), now.instant()).stream()
                        .sorted()
                        .toList(),
                own == null ? null : executing.entry(code, own).orElse(null));
    }

    private static List<String> roles(Caller caller) {
        return caller.roles().stream().map(Role::code).sorted().toList();
    }
}
