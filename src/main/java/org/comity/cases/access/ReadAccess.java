package org.comity.cases.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.comity.base.problem.ProblemException;
import org.comity.base.time.Now;
import org.comity.base.web.Versioned;
import org.comity.cases.request.ReadableRequests;

/** Reads who may see a request. The reading is noted. */
@ApplicationScoped
class ReadAccess {

    private final ReadableRequests reading;
    private final AccessRights rights;
    private final Now now;

    ReadAccess(ReadableRequests reading, AccessRights rights, Now now) {
        this.reading = reading;
        this.rights = rights;
        this.now = now;
    }

    @Transactional
    List<AccessRightView> all(UUID id) {
        reading.read(id);
        var at = now.instant();
        return rights.of(id).stream().map(right -> right.view(at)).toList();
    }

    @Transactional
    Versioned<AccessRightView> one(UUID id, int no) {
        var request = reading.read(id);
        return rights.find(id, no)
                .map(right -> new Versioned<>(right.view(now.instant()), request.version()))
                .orElseThrow(ProblemException::notFound);
    }

    @Transactional
    Versioned<LevelView> level(UUID id) {
        var request = reading.read(id);
        return new Versioned<>(LevelView.of(request), request.version());
    }
}
