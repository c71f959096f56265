package org.comity.start;

import java.util.Arrays;
import java.util.Optional;

/** The commands of the program. */
public enum Command {
    /** Serves requests; the command without an argument. */
    SERVE("serve"),
    /** Brings the schema of the database to the version of the program. */
    MIGRATE("migrate"),
    /** Verifies the histories of all authorities. */
    VERIFY_HISTORY("verify-history"),
    /** Makes the facts of all requests from their histories. */
    REBUILD_FACTS("rebuild-facts");

    private final String argument;

    Command(String argument) {
        this.argument = argument;
    }

    /** The argument of the program that gives the command. */
    public String argument() {
        return argument;
    }

    /** The command of the first argument, or {@code serve} without one; nothing if the argument is unknown. */
    static Optional<Command> of(String... arguments) {
        var name = arguments.length == 0 ? SERVE.argument : arguments[0];
        return Arrays.stream(values())
                .filter(command -> command.argument.equals(name))
                .findFirst();
    }
}
