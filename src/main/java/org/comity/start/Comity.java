package org.comity.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;

/** The entry point of the program. */
@QuarkusMain
public class Comity {

    private static final int WRONG_SETTINGS = 1;
    private static final int WRONG_CALL = 2;
    private static final int COULD_NOT_RUN = 2;

    /** Serves requests, or runs the command that the first argument names. */
    public static void main(String... arguments) {
        var command = Command.of(arguments);
        if (command.isEmpty()) {
            System.err.println("Comity knows no command \"" + arguments[0] + "\". Without one it serves requests.");
            System.exit(WRONG_CALL);
        } else {
            start(command.get(), arguments);
        }
    }

    private static void start(Command command, String... arguments) {
        switch (command) {
            case SERVE -> {
                stopIfFaulty(command, WRONG_SETTINGS);
                Quarkus.run(arguments);
            }
            case MIGRATE -> {
                stopIfFaulty(command, WRONG_SETTINGS);
                run(Migrate.class, Migrate.settings(Settings.ofThisProcess()), "The schema could not be migrated: ");
            }
            case REBUILD_FACTS -> {
                stopIfFaulty(command, COULD_NOT_RUN);
                run(RebuildFacts.class, VerifyHistories.SETTINGS, "The facts could not be made: ");
            }
            case VERIFY_HISTORY -> {
                stopIfFaulty(command, COULD_NOT_RUN);
                run(VerifyHistories.class, VerifyHistories.SETTINGS, "The histories could not be verified: ");
            }
        }
    }

    /** A failure has its own exit code, so that it differs from a finding of the command. */
    private static void run(Class<? extends QuarkusApplication> command, Map<String, String> settings, String failing) {
        settings.forEach(System::setProperty);
        Quarkus.run(command, (code, failure) -> {
            if (failure != null) {
                System.err.println(failing + deepest(failure));
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

    /** The development mode sets its own settings. */
    private static void stopIfFaulty(Command command, int exitCode) {
        var settings = Settings.ofThisProcess();
        if (settings.isOfDevelopment()) {
            return;
        }
        var faults = new Preflight(command, settings).faults();
        if (!faults.isEmpty()) {
            System.err.println("Comity does not start. Missing or wrong settings: " + faults.size() + ".");
            faults.forEach(fault -> System.err.println("  " + fault));
            System.err.println("docs/running.md describes every setting.");
            System.exit(exitCode);
        }
    }
}
