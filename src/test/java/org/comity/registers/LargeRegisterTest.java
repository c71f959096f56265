package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand rows are read in less memory than they would need to be held. */
class LargeRegisterTest {

    /** The file itself is up to 8 MB of it, and what Java needs for itself about as much. */
    private static final String HEAP = "-Xmx64m";

    @TempDir
    Path folder;

    @Test
    void aTextOfAHundredThousandRowsIsReadInBoundedMemory() throws IOException, InterruptedException {
        isRead("register.csv", LargeRegister.csv());
    }

    @Test
    void aWorkbookOfAHundredThousandRowsIsReadInBoundedMemory() throws IOException, InterruptedException {
        isRead("register.xlsx", LargeRegister.xlsx());
    }

    private void isRead(String name, byte[] content) throws IOException, InterruptedException {
        var file = folder.resolve(name);
        Files.write(file, content);
        var said = run(HEAP, file);

        System.out.println("Large register: " + said.strip());
        assertThat(said).contains("100000 rows, 50000 ready, 50000 faulty, 100000 faults");
        assertThat(run("-Xmx12m", file)).as("the bound can be too low").contains("OutOfMemoryError");
    }

    private static String run(String heap, Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeRegister.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
