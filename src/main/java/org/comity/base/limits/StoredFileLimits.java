package org.comity.base.limits;

import jakarta.enterprise.context.ApplicationScoped;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;

/** Limits the files that the database stores for a caller and an own authority. */
@ApplicationScoped
public class StoredFileLimits {

    private static final long MEGABYTE = 1024 * 1024;

    private final StoredFileSettings settings;

    StoredFileLimits(StoredFileSettings settings) {
        this.settings = settings;
    }

    /**
     * Files that are stored.
     *
     * @param files their number
     * @param bytes their size
     */
    public record Stored(long files, long bytes) {}

    /**
     * Files of one kind, in the words of a problem.
     *
     * @param files what they are
     * @param remedy which of them can be erased, and how
     */
    public record Kind(String files, String remedy) {}

    /** Throws the problem quota if a further file of a size has no place beside those of the caller and of the authority. */
    public void requirePlace(Kind kind, long bytes, Stored ofCaller, Stored ofAuthority) {
        requirePlace(
                "You have stored",
                kind,
                plus(ofCaller, bytes),
                settings.ofOneCaller(),
                settings.megabytesOfOneCaller());
        requirePlace(
                "Your authority stores",
                kind,
                plus(ofAuthority, bytes),
                settings.ofOneAuthority(),
                settings.megabytesOfOneAuthority());
    }

    private static Stored plus(Stored stored, long bytes) {
        return new Stored(stored.files() + 1, stored.bytes() + bytes);
    }

    private static void requirePlace(String whose, Kind kind, Stored then, int files, int megabytes) {
        if (then.files() > files || then.bytes() > megabytes * MEGABYTE) {
            throw new ProblemException(
                    ProblemKind.QUOTA,
                    "Nothing was changed. %s %d %s; at most %d with %d MB may be stored. %s"
                            .formatted(whose, then.files() - 1, kind.files(), files, megabytes, kind.remedy()));
        }
    }
}
