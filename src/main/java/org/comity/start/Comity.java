package org.comity.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.comity.dev.DevDatabase;

/** The program's entry. */
@QuarkusMain
public class Comity {

    private static final int WRONG_SETTINGS = 1;
    private static final int WRONG_CALL = 2;
    private static final int COULD_NOT_RUN = 2;

    /** Serves requests, or does what the first argument names. */
    public static void main(String... arguments) {
        String command = arguments.length == 0 ? "serve" : arguments[0];
        switch (command) {
            case "serve" -> serve(arguments);
            case VerifyHistories.NAME -> verifyHistories();
            default -> {
                System.err.println("Comity knows no command \"" + command + "\". Without one it serves requests.");
                System.exit(WRONG_CALL);
            }
        }
    }

    private static void serve(String... arguments) {
        if (!DevDatabase.isInReach()) {
            stopUnlessReady(new Preflight(System.getenv()).faults(), WRONG_SETTINGS);
        }
        Quarkus.run(arguments);
    }

    /** A failure ends in its own code, so that nobody takes a command that could not run for a broken history. */
    private static void verifyHistories() {
        if (!DevDatabase.isInReach()) {
            stopUnlessReady(new Preflight(System.getenv()).faultsOfDatabase(), COULD_NOT_RUN);
        }
        VerifyHistories.SETTINGS.forEach(System::setProperty);
        Quarkus.run(VerifyHistories.class, (code, failure) -> {
            if (failure != null) {
                System.err.println("The histories could not be verified: " + deepest(failure));
            }
            System.exit(failure == null ? code : COULD_NOT_RUN);
        });
    }

    private static Throwable deepest(Throwable failure) {
        var deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    /** Only the package is a deployment, and it holds no embedded database; at a desk that one supplies the settings. */
    private static void stopUnlessReady(List<String> faults, int exitCode) {
        if (!faults.isEmpty()) {
            System.err.println("Comity does not start. Missing or wrong settings: " + faults.size() + ".");
            faults.forEach(fault -> System.err.println("  " + fault));
            System.err.println("docs/running.md describes every setting.");
            System.exit(exitCode);
        }
    }
}
