package org.comity.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/** SQL follows the order of the packages: a text names only tables of its own package and of those below. */
@QuarkusTest
class TableOwnersTest {

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern READ = Pattern.compile(
            "\\b(?:from|join|into|update|table|analyze|lateral)\\s+([A-Za-z_]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\w+");

    /** A policy binds a row to its request, independent of the package of its table. */
    private static final Set<String> POLICIES = Set.of(
            "comity_sees",
            "comity_settings",
            "comity_guard",
            "comity_admits",
            "comity_admitted",
            "comity_barred",
            "comity_executes",
            "comity_listing",
            "comity_hidden",
            "comity_visible",
            "comity_ground",
            "comity_in_force",
            "comity_taken",
            "comity_rights");

    @Test
    void everyTableHasAnOwner() {
        try (var sql = Sql.superuser()) {
            assertThat(sql.column("""
                    select relname from pg_class where relnamespace = 'public'::regnamespace
                      and relkind in ('r', 'p') and relname <> 'flyway_schema_history'""")).containsExactlyInAnyOrderElementsOf(TableOwners.TABLES.keySet());
        }
        TableOwners.TABLES.forEach((table, owner) -> System.out.printf("Table: %-26s %s%n", table, owner));
        assertThat(Packages.IN_ORDER).containsAll(TableOwners.TABLES.values()).containsAll(TableOwners.VIEWS.values());
    }

    @Test
    void noSqlInTheCodeNamesATableOfAPackageAbove() throws IOException {
        var named = new TreeMap<String, Set<String>>();
        try (var files = Files.walk(Path.of("src/main/java/org/comity"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var owner = Path.of("src/main/java/org/comity").relativize(file).getParent();
                if (owner != null) {
                    var text = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
                    named.computeIfAbsent(owner.toString().replace('/', '.'), any -> new TreeSet<>())
                            .addAll(LITERAL.matcher(text)
                                    .results()
                                    .flatMap(
                                            found -> tables(Objects.requireNonNullElse(found.group(1), found.group(2))))
                                    .toList());
                }
            }
        }

        assertThat(named.get("cases.view"))
                .as("the test reads SQL")
                .contains("side_process", "fact_move", "requests_known");
        named.forEach(
                (owner, tables) -> assertThat(above(owner, tables)).as(owner).isEmpty());
    }

    @Test
    void noViewAndNoFunctionNamesATableOfAPackageAbove() {
        try (var sql = Sql.superuser()) {
            var bodies = sql.rows("""
                    select relname, pg_get_viewdef(oid) from pg_class
                    where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
                    union all
                    select proname, prosrc from pg_proc where pronamespace = 'public'::regnamespace
                      and prolang in (select oid from pg_language where lanname in ('sql', 'plpgsql'))""");
            for (var body : bodies) {
                var name = Objects.requireNonNull(body.getFirst());
                var tables = tables(Objects.requireNonNull(body.getLast())).collect(Collectors.toSet());
                if (!tables.isEmpty() && !POLICIES.contains(name)) {
                    var owner = TableOwners.of(name);
                    assertThat(owner)
                            .as(name + " reads " + tables + " and needs an owner")
                            .isNotNull();
                    assertThat(above(owner, tables)).as(name).isEmpty();
                }
            }
            assertThat(bodies.stream().map(List::getFirst)).containsAll(TableOwners.VIEWS.keySet());
        }
    }

    @Test
    void aTableOfAPackageAboveIsFound() {
        assertThat(above(
                        "cases.history",
                        tables("select 1 from request r join audit_entry a on true")
                                .toList()))
                .containsExactly("request");
        assertThat(above(
                        "cases.request",
                        tables("side_process_known(r.id, null)").toList()))
                .containsExactly("side_process_known");
    }

    /** A name of one word may be a word of English: it counts only behind a word of SQL. */
    private static Stream<String> tables(String text) {
        var distinct = WORD.matcher(text).results().map(found -> found.group()).filter(word -> word.contains("_"));
        var read = READ.matcher(text).results().map(found -> found.group(1));
        return Stream.of(distinct, read)
                .flatMap(one -> one)
                .filter(word -> TableOwners.of(word) != null)
                .distinct();
    }

    private static List<String> above(String owner, Iterable<String> tables) {
        var height = Packages.IN_ORDER.indexOf(owner);
        return Stream.of(tables)
                .flatMap(all -> java.util.stream.StreamSupport.stream(all.spliterator(), false))
                .filter(table -> Packages.IN_ORDER.indexOf(TableOwners.of(table)) > height)
                .sorted()
                .toList();
    }
}
