package org.comity.reference.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.Versioned;
import org.comity.reference.authority.OfficeList;
import org.comity.reference.authority.OfficeLists;

/** Enters people in the list of an office, changes and ends them, and shows them. */
@ApplicationScoped
class KeepPeople {

    private final People people;
    private final OfficeLists lists;
    private final CurrentCaller current;

    KeepPeople(People people, OfficeLists lists, CurrentCaller current) {
        this.people = people;
        this.lists = lists;
        this.current = current;
    }

    @Transactional
    List<PersonView> all(String authority) {
        lists.requireVisible(authority);
        return people.of(authority).stream().map(Person::view).toList();
    }

    @Transactional
    Versioned<PersonView> one(String authority, String code) {
        lists.requireVisible(authority);
        return shown(people.find(authority, code).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    Versioned<PersonView> keep(String authority, String code, NewPerson wanted) {
        lists.requireChangeable(authority, "person", code);
        var person = lists.changing(people.find(authority, code), id -> new Person(id, authority, code));
        var other = people.ofCaller(authority, wanted.caller())
                .filter(one -> !one.code().equals(code));
        if (other.isPresent()) {
            throw ProblemException.unprocessable(List.of(Fault.ofBody(
                    "caller", "twice", "is " + other.get().code() + " in the list already: a person has one entry")));
        }
        if (!person.caller().isEmpty() && !person.caller().equals(wanted.caller())) {
            throw ProblemException.unprocessable(List.of(Fault.ofBody(
                    "caller",
                    "not-changed",
                    "an entry stays with its person, who has its rights: end it and enter another")));
        }
        if (person.caller().equals(current.get().id()) && person.isProlongedTo(wanted.until())) {
            throw ProblemException.unprocessable(
                    List.of(Fault.ofBody("until", "oneself", "another administrator must prolong your entry")));
        }
        person.says(wanted);
        people.persist(person);
        lists.note(authority, OfficeList.PEOPLE, code, wanted);
        people.flush();
        people.forgetAfterTransaction(authority);
        return shown(person);
    }

    private static Versioned<PersonView> shown(Person person) {
        return new Versioned<>(person.view(), person.version());
    }
}
