package org.comity.dev.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Under which account PostgreSQL runs, since it refuses to run as root. */
enum ServerAccount {
    /** The caller's own account, which is not root. */
    OWN,
    /** Root or an account without a name, seen from a user namespace of its own, where it is nobody. */
    NAMESPACE,
    /** The account nobody, for a root that may not make namespaces, as in most containers. */
    NOBODY;

    /** The account to use for a server in the folder; hands the folder over if it is another's. */
    static ServerAccount forFolder(Path folder) throws IOException {
        boolean root = !PostgresPrograms.onWindows()
                && MachineCommand.output(List.of("id", "-u")).equals("0");
        // A number without a name, as some containers give, is refused by PostgreSQL as root is.
        if (!root && (PostgresPrograms.onWindows() || MachineCommand.succeeds(List.of("id", "-un")))) {
            return OWN;
        }
        if (MachineCommand.succeeds(List.of("unshare", "-U", "true"))) {
            return NAMESPACE;
        }
        if (!root) {
            return OWN;
        }
        MachineCommand.run(List.of("chown", "-R", "65534:65534", folder.toString()));
        if (!MachineCommand.succeeds(NOBODY.command(List.of("test", "-w", folder.toString())))) {
            throw new IOException("PostgreSQL does not run as root, and the account nobody cannot enter " + folder
                    + ". Set " + DevHome.VARIABLE + " to a folder open to all, for example /var/tmp/comity,"
                    + " or run as an ordinary user.");
        }
        return NOBODY;
    }

    /** The command as this account runs it. */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix());
        whole.addAll(command);
        return List.copyOf(whole);
    }

    private List<String> prefix() {
        return switch (this) {
            case OWN -> List.of();
            case NAMESPACE -> List.of("unshare", "-U");
            case NOBODY -> List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        };
    }
}
