package org.comity.start;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Checks the settings of the anchors of the audit trail, and of the verification of their copy. */
final class PreflightEvidence {

    private static final int SECONDS_OF_A_DAY = 86_400;

    private final Command command;
    private final Settings settings;

    PreflightEvidence(Command command, Settings settings) {
        this.command = command;
        this.settings = settings;
    }

    void check(List<String> faults) {
        if (command == Command.SERVE) {
            checkAnchors(faults);
        } else {
            checkFile(Setting.COMITY_ANCHOR_COPY, faults);
            checkFile(Setting.COMITY_ANCHOR_PUBLIC_KEY, faults);
            if (isSet(Setting.COMITY_ANCHOR_COPY) != isSet(Setting.COMITY_ANCHOR_PUBLIC_KEY)) {
                faults.add(Setting.COMITY_ANCHOR_PUBLIC_KEY.fault(
                        "must be set if COMITY_ANCHOR_COPY is, and only then; a copy is verified with a key."));
            }
        }
    }

    private void checkAnchors(List<String> faults) {
        checkFile(Setting.COMITY_SIGNING_KEY, faults);
        if ((isSet(Setting.COMITY_ANCHOR_FILE) || isSet(Setting.COMITY_ANCHOR_URL))
                && !isSet(Setting.COMITY_SIGNING_KEY)) {
            faults.add(Setting.COMITY_SIGNING_KEY.fault("is not set; an anchor takes only what is signed."));
        }
        value(Setting.COMITY_ANCHOR_FILE)
                .filter(text -> !isWritable(text))
                .ifPresent(text -> faults.add(
                        Setting.COMITY_ANCHOR_FILE.fault("\"" + text + "\" is not a file that can be written.")));
        value(Setting.COMITY_ANCHOR_URL)
                .filter(text -> !Preflight.isWebAddress(text))
                .ifPresent(text -> faults.add(
                        Setting.COMITY_ANCHOR_URL.fault("\"" + text + "\" is not an http or https address.")));
        value(Setting.COMITY_ANCHOR_SECONDS)
                .filter(text -> !Preflight.isBetween(1, SECONDS_OF_A_DAY, text))
                .ifPresent(text -> faults.add(Setting.COMITY_ANCHOR_SECONDS.fault(
                        "\"" + text + "\" is not a whole number of seconds between 1 and " + SECONDS_OF_A_DAY + ".")));
    }

    /** An empty value is none: the settings of the program have one for what is not set. */
    private Optional<String> value(Setting setting) {
        return settings.value(setting).filter(text -> !text.isBlank());
    }

    private boolean isSet(Setting setting) {
        return value(setting).isPresent();
    }

    private void checkFile(Setting setting, List<String> faults) {
        value(setting)
                .filter(text -> !isReadable(text))
                .ifPresent(text -> faults.add(setting.fault("\"" + text + "\" is not a file that can be read.")));
    }

    private static boolean isReadable(String text) {
        try {
            return Files.isRegularFile(Path.of(text)) && Files.isReadable(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isWritable(String text) {
        try {
            var file = Path.of(text).toAbsolutePath();
            var folder = file.getParent();
            return Files.exists(file) ? Files.isWritable(file) : folder != null && Files.isWritable(folder);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
