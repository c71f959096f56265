package org.comity.sample;

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
