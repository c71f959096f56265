package org.comity.cases.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.web.CallHeaders;

/**
 * The rule that the content of a sealed request is shown only to a call that states its purpose in the header
 * {@code Purpose} (Directive (EU) 2016/680, article 25). A change shows the content too, since its answer does.
 */
@ApplicationScoped
public class ReadingPurpose {

    private final CallHeaders call;

    ReadingPurpose(CallHeaders call) {
        this.call = call;
    }

    /** True if this call may show the content of a request of this level. */
    public boolean allows(AccessLevel level) {
        var purpose = call.purpose();
        return level != AccessLevel.SEALED || (purpose != null && !purpose.isBlank());
    }

    /** Throws the problem invalid unless this call may show the content of a request of this level. */
    public void require(AccessLevel level) {
        if (!allows(level)) {
            throw ProblemException.invalid(List.of(
                    new Fault("header", "Purpose", "missing", "say for which purpose the sealed request is read")));
        }
    }
}
