package org.comity.base.limits;

import jakarta.enterprise.context.ApplicationScoped;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;

/** Limits the files that the database keeps for a caller and an own authority. */
@ApplicationScoped
public class KeptFileLimits {

    private static final long MEGABYTE = 1024 * 1024;

    private final KeptFileSettings settings;

    KeptFileLimits(KeptFileSettings settings) {
        this.settings = settings;
    }

    /**
     * Files that are kept.
     *
     * @param files their number
     * @param bytes their size
     */
    public record Kept(long files, long bytes) {}

    /**
     * What files are kept for, in the words of a problem.
     *
     * @param files what they are
     * @param remedy which of them can be erased, and how
     */
    public record Kind(String files, String remedy) {}

    /** Throws the problem quota if a further file of a size has no place beside those of the caller and of the authority. */
    public void requirePlace(Kind kind, long bytes, Kept ofCaller, Kept ofAuthority) {
        requirePlace("You keep", kind, plus(ofCaller, bytes), settings.ofOneCaller(), settings.megabytesOfOneCaller());
        requirePlace(
                "Your authority keeps",
                kind,
                plus(ofAuthority, bytes),
                settings.ofOneAuthority(),
                settings.megabytesOfOneAuthority());
    }

    private static Kept plus(Kept kept, long bytes) {
        return new Kept(kept.files() + 1, kept.bytes() + bytes);
    }

    private static void requirePlace(String whose, Kind kind, Kept then, int files, int megabytes) {
        if (then.files() > files || then.bytes() > megabytes * MEGABYTE) {
            throw new ProblemException(
                    ProblemKind.QUOTA,
                    "Nothing was changed. %s %d %s; at most %d with %d MB may be kept. %s"
                            .formatted(whose, then.files() - 1, kind.files(), files, megabytes, kind.remedy()));
        }
    }
}
