package org.comity.publication;

import java.util.List;
import java.util.Map;
import org.comity.sample.Api;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;

/** The level of a request that is raised, and lowered again by two supervisors. */
public record SampleLevel(Callers callers, SampleCase file) {

    private Api second() {
        return callers.named("second", "supervisor");
    }

    /** It is restricted or sealed, and both supervisors are assigned to it. */
    public void raise(String level) {
        file.act(
                        "/level",
                        Map.of(
                                "level",
                                level,
                                "reason",
                                "a witness is named",
                                "assigned",
                                List.of(callers.supervisor().person(), second().person())))
                .expecting(200);
    }

    /** It is NORMAL again. */
    public void lower() {
        file.act(callers.supervisor(), "/level", Map.of("level", "NORMAL", "reason", "the witness is known"))
                .expecting(200);
        file.act(second(), "/level/decision", Map.of("agreed", true, "reason", "known"))
                .expecting(200);
    }
}
