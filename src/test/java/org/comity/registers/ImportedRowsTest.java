package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.base.time.MovableNow;
import org.comity.sample.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every column of every row that an import writes, as the first version wrote it, which stored one object after another. */
@QuarkusTest
class ImportedRowsTest {

    private static final Path EXPECTED = Path.of("src/test/resources/registers/imported-rows.txt");
    private static final Instant PRESENT = Instant.parse("2025-03-17T09:00:00Z");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** Each with the column that leads to the request. */
    private static final List<String> TABLES = List.of(
            "request_legal_basis request_id",
            "request_offence request_id",
            "request_foreign_reference request_id",
            "measure request_id",
            "deadline request_id",
            "note request_id",
            "audit_entry subject",
            "history_entry request_id");

    /** Two rows with the same identity but for their number, records, lists, and endings with and without a day. */
    private static final String VARIED = """
            reference;direction;kind;counterpart;dated;received;offence;legalBasis;foreignReference;summary;officer;outcome;\
            outcomeOn;Vermerk
            V/1;INCOMING;MLA;FRA;2014-03-01;2014-03-12;fraud, "qualified"\\;;UNCAC;F 1/2014;Bank \\ records;Ümit;executed;\
            2015-01-20;They will answer in May
            V/2;OUTGOING;EXTRADITION;USA;2014-03-12;;money laundering;;;;;refused;;
            ;OUTGOING;EXTRADITION;USA;2014-03-12;;bribery;;;;;;;
            ;OUTGOING;EXTRADITION;USA;2014-03-12;;bribery;;;;;;;
            V/3;INCOMING;EXTRADITION;DEU;2014-03-01;2014-03-12;bribery;;D 7;;;otherwise finalised;2015-01-20;Null: \\N
            """;

    @Inject
    MovableNow now;

    @AfterEach
    void theTimeIsUsual() {
        now.isUsual();
    }

    @Test
    void eachColumnOfEachRowIsThatOfTheFirstVersion() throws IOException {
        now.stopsAt(PRESENT);
        var rows = new ArrayList<String>();
        rows.addAll(rows(VARIED, "{\"columns\": {\"note\": \"Vermerk\"}}"));
        rows.addAll(rows(MilestoneRegisters.outgoingExtradition(6), mapping("extradition-outgoing")));
        rows.addAll(rows(MilestoneRegisters.incomingAssistance(4), mapping("mla-incoming")));
        if (Boolean.getBoolean("comity.docs.write")) {
            Files.write(EXPECTED, rows);
        }

        assertThat(rows).isEqualTo(Files.readAllLines(EXPECTED));
    }

    private static String mapping(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/registers/milestones", name + ".json"));
    }

    private static List<String> rows(String register, String mapping) {
        var office = Office.open();
        office.commit(office.dryRun(register, mapping)).then().statusCode(200);
        try (var sql = Sql.superuser()) {
            var rows = new ArrayList<>(steady(office, sql.column("""
                    select 'request ' || (to_jsonb(r) - '{id,history_head}'::text[]) from request r where authority = ?
                    order by import_row""", office.code())));
            for (var table : TABLES) {
                var parts = table.split(" ");
                rows.addAll(steady(office, sql.column("""
                        select '%1$s ' || r.import_row || ' '
                               || (to_jsonb(t) - '{id,hash,previous_hash,history_head}'::text[])
                        from %1$s t join request r on r.id = t.%2$s where r.authority = ?
                        order by r.import_row, (to_jsonb(t) ->> 'seq')::int, (to_jsonb(t) ->> 'ord')::int,
                                 (to_jsonb(t) ->> 'no')::int""".formatted(parts[0], parts[1]), office.code())));
            }
            assertThat(sql.number("""
                    select count(*) from request r join history_entry h on h.request_id = r.id
                    and h.seq = r.history_count and h.hash = r.history_head
                    join audit_entry a on a.subject = r.id and a.history_count = h.seq and a.history_head = h.hash
                    where r.authority = ?""", office.code()))
                    .as("heads agree")
                    .isEqualTo((int) office.count("request"));
            return rows;
        }
    }

    private static List<String> steady(Office office, List<String> rows) {
        return rows.stream()
                .map(row -> ID.matcher(row).replaceAll("ID"))
                .map(row -> row.replaceAll("IMP-\\p{XDigit}{8}/", "IMP-NUMBER/"))
                .map(row -> row.replace(office.code(), "OFFICE").replace(office.code().toLowerCase(Locale.ROOT), "office"))
                .collect(Collectors.toList());
    }
}
