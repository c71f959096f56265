package org.comity.base.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.sample.SampleCase;
import org.comity.sample.Sql;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** With the role of the application, by SQL: settings that the process did not sign count as none. */
@QuarkusTest
class ForgedSettingsTest {

    private static final SettingsKey ANOTHER_KEY = SettingsKey.of("a key that somebody else has made up");

    /** Sets the settings of a connection as an injection could, knowing a signature of its own caller. */
    interface Forging {
        void forge(Sql sql, RowSettings own, RowSettings victim);
    }

    record Forgery(String deed, Forging forging) {
        @Override
        public String toString() {
            return deed;
        }
    }

    static Stream<Forgery> forgeries() {
        return Stream.of(
                new Forgery("no settings", (sql, own, victim) -> {}),
                new Forgery(
                        "the settings of earlier versions",
                        (sql, own, victim) -> sql.rows(
                                "select set_config('comity.authorities', ?, false), set_config('comity.caller', ?, false),"
                                        + " set_config('comity.instant', ?, false), set_config('comity.operator', 'on', false)",
                                victim.authorities().getFirst(),
                                victim.caller(),
                                String.valueOf(victim.instant()))),
                new Forgery("no signature", (sql, own, victim) -> set(sql, text(sql, victim), "")),
                new Forgery(
                        "a signature with another key",
                        (sql, own, victim) -> set(sql, text(sql, victim), ANOTHER_KEY.codeOf(text(sql, victim)))),
                new Forgery(
                        "the signature of another caller",
                        (sql, own, victim) -> set(sql, text(sql, victim), key().codeOf(text(sql, own)))),
                new Forgery(
                        "authorities added",
                        (sql, own, victim) -> altered(
                                sql,
                                own,
                                own.authorities().getFirst(),
                                victim.authorities().getFirst())),
                new Forgery(
                        "the caller replaced",
                        (sql, own, victim) -> altered(sql, own, own.caller(), "https://issuer|another")),
                new Forgery(
                        "the instant moved",
                        (sql, own, victim) -> altered(sql, own, String.valueOf(own.instant()), "2020-01-01T00:00:00Z")),
                new Forgery(
                        "made a command of the operator",
                        (sql, own, victim) -> altered(sql, own, "\"\",\"\"}", "\"on\",\"\"}")),
                new Forgery("replayed on another connection", (sql, own, victim) -> {
                    var elsewhere = victim.text(sql.number() + 1, Instant.now());
                    set(sql, elsewhere, key().codeOf(elsewhere));
                }),
                new Forgery("expired", (sql, own, victim) -> signedAt(sql, victim, -180)),
                new Forgery("signed ahead of time", (sql, own, victim) -> signedAt(sql, victim, 180)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void forgedSettingsShowNoRowAndWriteNone(Forgery forgery) {
        var victim = RowSecurityTest.richCase();
        var seen = 0;
        var tables = 0;
        var refused = 0;
        try (var everything = Sql.superuser();
                var sql = Sql.application()) {
            forgery.forging().forge(sql, settings(RowSecurityTest.richCase()), settings(victim));
            for (var table : RowSecurityTest.guarded(everything)) {
                tables++;
                // Published rows are for everybody.
                seen += sql.number("select count(*) from " + table) - RowSecurityTest.published(everything, table);
                refused += writes(everything, sql, table) ? 0 : 1;
            }
            assertThat(sql.number("select count(*) from standing_move")).isZero();
            assertThat(sql.run("update request set summary = 'x'")).isZero();
            assertThat(sql.run("update authority set name = 'x'")).isZero();
        }
        System.out.printf(
                "Forged settings: %-40s tables %d, rows seen %d, inserts refused %d%n", forgery, tables, seen, refused);
        assertThat(seen).isZero();
        assertThat(refused).isEqualTo(tables);
    }

    /** The same settings, signed for this connection now, show the rows. */
    @Test
    void whatTheProcessSignedShowsTheRows() {
        var victim = RowSecurityTest.richCase();
        try (var everything = Sql.superuser();
                var sql = Sql.application()) {
            signedAt(sql, settings(victim), 0);
            var shown = RowSecurityTest.guarded(everything).stream()
                    .filter(table -> sql.number("select count(*) from " + table) > 0)
                    .count();
            assertThat(shown).isGreaterThanOrEqualTo(12);
            assertThat(sql.column("select authority from request"))
                    .containsOnly(victim.callers().authority());
        }
    }

    /** The documents state this limit: for two minutes, on the same connection, a signature can be used again. */
    @Test
    void aSignatureCountsAgainOnItsOwnConnectionAndGivesTheSameSight() {
        var file = RowSecurityTest.richCase();
        try (var sql = Sql.application()) {
            signedAt(sql, settings(file), -60);
            assertThat(sql.column("select distinct authority from request"))
                    .containsExactly(file.callers().authority());
            set(sql, "", "");
            assertThat(sql.number("select count(*) from request")).isZero();
        }
    }

    @Test
    void theRoleOfTheApplicationReadsNoKeyAndComputesNoSignature() {
        try (var sql = Sql.application();
                var everything = Sql.superuser()) {
            for (var attempt : List.of(
                    "select * from settings_key",
                    "select count(*) from settings_key",
                    "copy settings_key to stdout",
                    "insert into settings_key values (2, decode(repeat('00', 64), 'hex'), decode(repeat('00', 64), 'hex'))",
                    "delete from settings_key",
                    "select * from contributor_key",
                    "insert into contributor_key values ('AAA')",
                    "select keep_settings_key('a key that somebody else has made up')",
                    "select comity_padded('x', 54)",
                    "select comity_mac('x', 'x', 'x')")) {
                assertThatThrownBy(() -> sql.run(attempt)).as(attempt).hasMessageStartingWith("42501 ");
            }
            assertThat(everything.number("select count(*) from settings_key")).isEqualTo(1);
        }
    }

    /** RFC 4231, cases 1 to 4, 6 and 7; keys and texts in hexadecimal digits. */
    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b,4869205468657265,"
                + "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "4a656665,7768617420646f2079612077616e7420666f72206e6f7468696e673f,"
                + "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,"
                + "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd,"
                + "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
        "0102030405060708090a0b0c0d0e0f10111213141516171819,"
                + "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd,"
                + "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
    })
    void theDatabaseComputesTheCodesOfTheStandard(String key, String text, String code) {
        try (var sql = Sql.owner()) {
            assertThat(sql.column(
                            CODE.formatted("decode(?, 'hex')", "decode(?, 'hex')", "decode(?, 'hex')"), key, key, text))
                    .containsExactly(code);
        }
    }

    @Test
    void aLongKeyIsHashedFirst() {
        var key = "aa".repeat(131);
        try (var sql = Sql.owner()) {
            assertThat(sql.column(
                            CODE.formatted("decode(?, 'hex')", "decode(?, 'hex')", "convert_to(?, 'UTF8')"),
                            key,
                            key,
                            "Test Using Larger Than Block-Size Key - Hash Key First"))
                    .containsExactly("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
        }
    }

    @Test
    void theProcessComputesTheCodesOfTheDatabase() {
        try (var sql = Sql.owner()) {
            for (var key : List.of("Jefe", "clé de 64 octets ou moins", "k".repeat(64), "k".repeat(65))) {
                for (var text : List.of("what do ya want for nothing?", "{\"1\",\"é\",\"\\\"\"}", "x".repeat(300))) {
                    assertThat(sql.column(
                                    CODE.formatted(
                                            "convert_to(?, 'UTF8')", "convert_to(?, 'UTF8')", "convert_to(?, 'UTF8')"),
                                    key,
                                    key,
                                    text))
                            .containsExactly(SettingsKey.of(key).codeOf(text));
                }
            }
        }
    }

    /** Each text comes back as it is, with any marks that it contains. */
    @Test
    void noValueSlidesIntoAnother() {
        var odd = "https://issuer|a\",\"on\\\",{}',\n\u001f \u00e9";
        try (var sql = Sql.application()) {
            sql.with(new RowSettings(List.of("A", "B"), odd, odd, Instant.EPOCH, false, false));
            assertThat(
                            sql.rows(
                                    "select comity_executing(), comity_caller(), comity_authorities()::text, comity_operates()"))
                    .containsExactly(List.of(odd, odd, "{A,B}", "f"));
        }
    }

    /** A worker of a parallel query has no settings of its own. */
    @Test
    void aParallelQueryShowsTheSameRows() {
        var file = RowSecurityTest.richCase();
        try (var everything = Sql.superuser();
                var sql = Sql.application().with(settings(file))) {
            var views = Stream.concat(
                            RowSecurityTest.guarded(everything).stream(),
                            Stream.of(
                                    "standing_move",
                                    "fact_measure",
                                    "requests_known('2999-01-01')",
                                    "standing_moves('2999-01-01')",
                                    "(select comity_visible(id), comity_ground(id), said_then(id, '2999-01-01') from request)"))
                    .toList();
            var alone = views.stream().map(view -> digest(sql, view)).toList();
            for (var setting : List.of(
                    "debug_parallel_query = on",
                    "parallel_setup_cost = 0",
                    "parallel_tuple_cost = 0",
                    "min_parallel_table_scan_size = 0")) {
                sql.run("set " + setting);
            }
            assertThat(views.stream().map(view -> digest(sql, view)).toList()).isEqualTo(alone);
            sql.run("set enable_bitmapscan = off");
            sql.run("set enable_indexscan = off");
            assertThat(String.join("\n", sql.column("explain select * from import_run")))
                    .contains("Gather");
        }
    }

    @Test
    void theRoleOfTheApplicationUsesNoLargeObjects() {
        try (var sql = Sql.application()) {
            for (var attempt :
                    List.of("lo_create(0)", "lo_from_bytea(0, 'x')", "lo_get(1)", "lo_unlink(1)", "lo_open(1, 1)")) {
                assertThatThrownBy(() -> sql.run("select " + attempt))
                        .as(attempt)
                        .hasMessageStartingWith("42501 ");
            }
        }
    }

    private static final String CODE =
            "select encode(comity_mac(comity_padded(%s, 54), comity_padded(%s, 92), %s), 'hex')";

    private static String digest(Sql sql, String view) {
        return view + " "
                + sql.column("select count(*) || coalesce(md5(string_agg(t::text, '' order by t::text)), '') from "
                        + view + " t");
    }

    private static boolean writes(Sql everything, Sql sql, String table) {
        var present = everything.column("select to_jsonb(t) from " + table + " t limit 1");
        var thrown = catchThrowable(() -> sql.run(
                "insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, ?::jsonb)"
                        .formatted(table, RowSecurityTest.writable(everything, table)),
                present.isEmpty() ? "{}" : present.getFirst()));
        return thrown == null || !String.valueOf(thrown.getMessage()).startsWith("42501 ");
    }

    private static RowSettings settings(SampleCase file) {
        return new RowSettings(
                List.of(file.callers().authority()),
                null,
                file.callers().caseworker().person(),
                Instant.now(),
                false,
                false);
    }

    private static String text(Sql sql, RowSettings settings) {
        return settings.text(sql.number(), Objects.requireNonNull(settings.instant()));
    }

    private static void altered(Sql sql, RowSettings own, String from, String to) {
        var text = text(sql, own);
        assertThat(text).contains(from);
        set(sql, text.replace(from, to), key().codeOf(text));
    }

    private static void signedAt(Sql sql, RowSettings settings, int seconds) {
        var text = settings.text(sql.number(), Instant.now().plusSeconds(seconds));
        set(sql, text, key().codeOf(text));
    }

    private static void set(Sql sql, String text, String code) {
        sql.rows("select set_config('comity.settings', ?, false), set_config('comity.mac', ?, false)", text, code);
    }

    private static SettingsKey key() {
        return SettingsKey.of(ConfigProvider.getConfig().getValue("comity.security.settings-key", String.class));
    }
}
