package org.comity.sample;

import java.util.List;
import java.util.Map;

/**
 * The lists of an office, as its administrator maintains them.
 *
 * @param callers the people of the office
 */
public record SampleLists(Callers callers) {

    /** The address of something below the office. */
    public String path(String below) {
        return "/api/v1/authorities/" + callers.authority() + "/" + below;
    }

    /** Enters a person. */
    public Answer person(String code, Api person, String name) {
        return put("people/" + code, Map.of("caller", person.person(), "name", name));
    }

    /** Enters the caseworker, the supervisor, Carl and Dana; answers the entry of Dana. */
    public Answer staff(Api carl, Api dana) {
        person("cleo", callers.caseworker(), "Cleo Berg").expecting(200);
        person("sven", callers.supervisor(), "Sven Lund").expecting(200);
        person("carl", carl, "Carl Dahl").expecting(200);
        return person("dana", dana, "Dana Hale").expecting(200);
    }

    /** Enters or changes a unit, whose further members another administrator confirms. */
    public Answer unit(String code, List<String> members, String... ifMatch) {
        var kept = callers.administrator()
                .put(path("units/" + code), Map.of("name", "Team", "members", members), ifMatch)
                .expecting(200);
        return kept.at("/proposedMembers").isEmpty()
                ? kept
                : confirm(callers.named("zoe", "administrator"), code, kept);
    }

    /** Somebody confirms the proposed members of a unit. */
    public Answer confirm(Api who, String unit, Answer read) {
        return who.post(path("units/" + unit + "/confirmation"), "", "If-Match", read.etag());
    }

    /** Enters something. */
    public Answer put(String below, Object entry) {
        return callers.administrator().put(path(below), entry);
    }

    /** Changes an entry with this entity tag. */
    public Answer put(String below, Object entry, String etag) {
        return callers.administrator()
                .send("PUT", path(below), entry, "Content-Type", "application/json", "If-Match", etag);
    }
}
