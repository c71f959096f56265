package org.comity.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A page of documentation whose commands are executed. All blocks of {@code sh} run in one bash, which ends at the first
 * command that fails; a block of {@code text} behind one shows its output, in which {@code …} stands for anything.
 *
 * @param blocks the commands of the page, in order
 */
record ShellPage(List<Block> blocks) {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final String DOCUMENTED_SERVER = "http://localhost:8080";

    /**
     * The zone of the reader, in the notation of POSIX, which reverses the sign. It is twelve hours or more from that of the
     * authority, so that a page which counts days in the zone of the reader fails at any hour of the day.
     */
    private static final String ZONE_OF_ANOTHER_DAY =
            LocalTime.now(ZoneId.of("Europe/Vienna")).getHour() < 12 ? "<far>14" : "<far>-14";

    /** Commands, the output that the page shows (empty if it shows none), and the output they had. */
    record Block(String commands, String shown, String printed) {

        /** The output of the page as a pattern. */
        Pattern expected() {
            var parts = new ArrayList<String>();
            for (var part : shown.split("…", -1)) {
                parts.add(Pattern.quote(part));
            }
            return Pattern.compile(String.join(".*", parts), Pattern.DOTALL);
        }
    }

    /** The blocks of a page, not yet executed. */
    static ShellPage of(String page) {
        var blocks = new ArrayList<Block>();
        var follows = false;
        for (var fence : FENCE.matcher(page).results().toList()) {
            if (fence.group(1).equals("sh")) {
                blocks.add(new Block(fence.group(2), "", ""));
            } else if (fence.group(1).equals("text") && follows) {
                blocks.add(new Block(blocks.removeLast().commands(), fence.group(2), ""));
            }
            follows = fence.group(1).equals("sh");
        }
        return new ShellPage(blocks);
    }

    /**
     * Executes the page.
     *
     * @param server the address of the server, in place of the one that the page names
     * @return the page with what each block printed
     * @throws AssertionError if a command fails
     */
    ShellPage run(String server) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("comity-page");
        var script = new StringBuilder("set -eo pipefail\n");
        for (var i = 0; i < blocks.size(); i++) {
            script.append("{\n%s} > '%s'\n".formatted(blocks.get(i).commands(), folder.resolve(i + ".out")));
        }
        var file =
                Files.writeString(folder.resolve("page.sh"), script.toString().replace(DOCUMENTED_SERVER, server));
        var errors = folder.resolve("errors");
        var builder = new ProcessBuilder("bash", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(errors.toFile());
        builder.environment().put("TZ", ZONE_OF_ANOTHER_DAY);
        var bash = builder.start();
        if (!bash.waitFor(5, TimeUnit.MINUTES)) {
            bash.destroyForcibly();
        }
        return new ShellPage(printed(folder, bash.waitFor(), Files.readString(errors)));
    }

    private List<Block> printed(Path folder, int exit, String errors) throws IOException {
        var printed = new ArrayList<Block>();
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var output = folder.resolve(i + ".out");
            if (!Files.exists(output)) {
                break;
            }
            printed.add(new Block(block.commands(), block.shown(), Files.readString(output)));
        }
        if (exit != 0) {
            var last = printed.getLast();
            throw new AssertionError("exit code %d in:%n%s%nprinted:%n%s%nerrors:%n%s"
                    .formatted(exit, last.commands(), last.printed(), errors));
        }
        return printed;
    }
}
