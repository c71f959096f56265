package org.comity.reference.lawbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;

/** A national folder of law files, which a test writes and which is read beside the law book of the program. */
abstract class WrittenLawFolder {

    @TempDir
    Path folder;

    /** The faults for which the folder is refused; it must be refused. */
    List<LawFault> faults() {
        var thrown = catchThrowableOfType(LawBookFaulty.class, () -> LawBookReader.withNational(List.of(folder)));
        assertThat(thrown).isNotNull();
        return thrown.faults();
    }

    /** Writes a file of the folder. */
    void write(String name, String text) {
        try {
            var path = folder.resolve(name);
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
