package org.comity.publication.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.comity.publication.format.csv.CsvEditionWriter;
import org.comity.publication.format.datapackage.DataPackageWriter;
import org.comity.publication.format.json.JsonWriter;
import org.comity.publication.format.jsonstat.JsonStatWriter;
import org.comity.publication.format.parquet.ParquetEditionWriter;
import org.comity.publication.format.sdmx.SdmxCsvWriter;
import org.comity.publication.format.sdmx.SdmxJsonWriter;
import org.comity.publication.format.sdmx.SdmxStructureWriter;
import org.comity.publication.format.xlsx.XlsxEditionWriter;
import org.comity.publication.table.Language;
import org.junit.jupiter.api.Test;

/**
 * A large edition is written in each format in little memory beside the edition itself; {@code -Dcomity.formats.cells=200000} makes it
 * larger. Time and bytes are reported.
 */
class LargeEditionTest {

    private static final int CELLS = Integer.getInteger("comity.formats.cells", 40_000);
    private static final long MOST_BESIDE_THE_EDITION = 48L << 20;
    private static final int MEGABYTE = 1 << 20;

    private static final List<EditionWriter> WRITERS = List.of(
            new JsonWriter(),
            new CsvEditionWriter(),
            new XlsxEditionWriter(),
            new DataPackageWriter(new NoLicence()),
            new JsonStatWriter(),
            new SdmxJsonWriter(),
            new SdmxCsvWriter(),
            new SdmxStructureWriter(),
            new ParquetEditionWriter());

    @Test
    void aLargeEditionIsWrittenInLittleMemory() throws IOException, InterruptedException {
        var edition = SampleEdition.large(CELLS);
        assertThat(edition.tables().getFirst().cells()).hasSize(CELLS);
        for (var writer : WRITERS) {
            var bytes = new AtomicLong();
            var start = System.nanoTime();
            writer.write(edition, Language.EN, counting(bytes));
            var seconds = (System.nanoTime() - start) / 1e9;
            var before = settled();
            var meter = new Meter();
            writer.write(edition, Language.EN, counting(new AtomicLong()));
            var held = meter.stop() - before;
            System.out.printf(
                    "%-15s %6.2f s %,13d bytes %5d MB beside the edition (heap of %d MB)%n",
                    writer.code(), seconds, bytes.get(), held / MEGABYTE, before / MEGABYTE);
            assertThat(bytes.get()).isPositive();
            assertThat(held).as(writer.code()).isLessThan(MOST_BESIDE_THE_EDITION);
        }
    }

    private static OutputStream counting(AtomicLong bytes) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                bytes.incrementAndGet();
            }

            @Override
            public void write(byte[] many, int from, int length) {
                bytes.addAndGet(length);
            }
        };
    }

    /** The bytes that are in use after a collection. */
    private static long settled() throws InterruptedException {
        System.gc();
        Thread.sleep(100);
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Collects garbage again and again while a writer runs, and notes the most that stays. */
    private static final class Meter {

        private static final long PAUSE = 100_000_000;

        private final AtomicBoolean running = new AtomicBoolean(true);
        private final AtomicLong most = new AtomicLong();
        private final Thread thread;

        Meter() {
            thread = Thread.ofPlatform().daemon().start(() -> {
                while (running.get()) {
                    System.gc();
                    most.accumulateAndGet(afterCollection(), Math::max);
                    LockSupport.parkNanos(PAUSE);
                }
            });
        }

        private static long afterCollection() {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .map(pool -> pool.getCollectionUsage())
                    .filter(usage -> usage != null)
                    .mapToLong(MemoryUsage::getUsed)
                    .sum();
        }

        long stop() throws InterruptedException {
            running.set(false);
            thread.join();
            return most.get();
        }
    }
}
