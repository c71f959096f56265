package org.comity.statistics.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;

/**
 * The days of a request, which say whether a published edition has counted it, have the days of all its records that figures count by days of
 * their own. Without those of one kind a request that is sealed would be gone from the next edition.
 */
@QuarkusTest
class DatedRecordsTest {

    private static final Pattern TABLE = Pattern.compile("\\{rows:(\\w+)}");

    /** A person counts on the day on which the request first became open. */
    private static final Set<String> BY_THE_REQUEST = Set.of("person");

    @Test
    void theDaysOfARequestAreThoseOfEveryKindOfRecordThatFiguresCount() {
        var counted = Stream.of(RecordSql.class, AssetSql.class, PersonSql.class)
                .flatMap(DatedRecordsTest::populations)
                .flatMap(sql -> TABLE.matcher(sql).results().map(found -> found.group(1)))
                .filter(table -> !BY_THE_REQUEST.contains(table))
                .collect(Collectors.toCollection(TreeSet::new));
        try (var sql = Sql.superuser()) {
            var days = sql.column("select pg_get_functiondef('days_of_request(uuid)'::regprocedure)")
                    .getFirst();
            var read = Pattern.compile("from (\\w+) where request_id = of_request")
                    .matcher(days)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(counted).contains("asset", "asset_event", "hearing", "custody_span");
            assertThat(read).isEqualTo(counted);
            assertThat(sql.column("select polrelid::regclass::text from pg_policy where polname = 'evidence'"))
                    .as("the function sees their rows")
                    .containsAll(counted);
        }
    }

    private static Stream<String> populations(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == String.class)
                .map(field -> {
                    try {
                        return String.valueOf(field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
