package org.comity.registers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.base.json.JsonText;
import org.comity.registers.dictionary.Dictionary;
import org.comity.registers.files.FaultList;
import org.comity.registers.layout.ReadingContext;
import org.comity.registers.reading.Register;
import org.comity.registers.reading.RegisterPass;
import org.comity.registers.reading.RegisterPass.Compared;
import org.comity.registers.words.AgencyWords;
import org.dhatim.fastexcel.Workbook;

/** Reads a register of 100,000 rows in a process of its own, whose memory is bounded; half of its rows have faults. */
final class LargeRegister {

    static final int ROWS = 100_000;

    private LargeRegister() {}

    static byte[] csv() {
        var text = new StringBuilder("reference,counterpart,dated,outcome,outcomeOn,summary\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("A/").append(i).append(",USA,").append(day(i)).append(outcome(i));
            text.append(",some words about case ").append(i).append(" and what it is about\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Register");
            var headings = "reference,counterpart,dated,outcome,outcomeOn,summary".split(",");
            for (int column = 0; column < headings.length; column++) {
                sheet.value(0, column, headings[column]);
            }
            for (int i = 0; i < ROWS; i++) {
                sheet.value(i + 1, 0, "A/" + i);
                sheet.value(i + 1, 1, "USA");
                sheet.value(i + 1, 2, day(i));
                var outcome = outcome(i).split(",", -1);
                sheet.value(i + 1, 3, outcome[1]);
                sheet.value(i + 1, 4, outcome[2]);
                sheet.inlineString(i + 1, 5, "some words about case " + i + " and what it is about");
                if (i % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
        return bytes.toByteArray();
    }

    private static String day(int i) {
        return LocalDate.of(2000, 1, 1).plusDays(i % 5000).toString();
    }

    /** Every second row has a fault: an outcome that nobody knows, and a day that never was. */
    private static String outcome(int i) {
        return i % 2 == 0 ? ",refused,2015-04-01" : ",eloped " + i % 700 + ",2015-02-30";
    }

    /** Called with the file to read; says what was found and how long it took. */
    public static void main(String[] file) throws IOException {
        var mapping = SampleMapping.extraditions().made();
        var here = new ReadingContext(
                new EveryCode(),
                AgencyWords.NONE,
                new Dictionary(Map.of()),
                "AUS",
                LocalDate.of(2026, 11, 22),
                SampleRegister.ZONE);
        var began = System.nanoTime();
        var faults = new FaultList(new JsonText(new com.fasterxml.jackson.databind.ObjectMapper()));
        var taken = new AtomicInteger();
        var register = Register.open(Files.readAllBytes(Path.of(file[0])), mapping, here, faults);
        var reading = new RegisterPass(
                        register, (rows, findings) -> Compared.none(), rows -> taken.addAndGet(rows.size()))
                .run();
        System.out.printf(
                "%s: %d rows, %d ready, %d faulty, %d faults in a list of %d bytes, %d ms, heap of at most %d MB%n",
                Path.of(file[0]).getFileName(),
                reading.counts().rows(),
                taken.get(),
                reading.counts().faulty(),
                register.findings().faultCount(),
                faults.packed().length,
                Duration.ofNanos(System.nanoTime() - began).toMillis(),
                Runtime.getRuntime().maxMemory() / 1024 / 1024);
    }
}
