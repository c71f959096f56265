package org.comity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The table of permissions, which people write.
 *
 * @param roles the roles, as tokens name them
 * @param levels the levels of a request
 * @param relations the relations of a person to a request, each with its meaning
 * @param answers the answers in the words of the table, each with its meaning
 * @param twoRoles what holds for a person with two roles
 * @param rules the rules, each with its operations
 */
public record PermissionTable(
        List<String> roles,
        List<String> levels,
        Map<String, String> relations,
        Map<String, String> answers,
        TwoRoles twoRoles,
        List<Rule> rules) {

    private static final Path FILE = Path.of("src/main/resources/permissions/permissions.yaml");
    private static final Pattern OPERATION = Pattern.compile("(\\w+) (\\S+)(?: \\[([^]]+)])?(?: -> (.+))?");

    /** An answer, as the table has it. */
    enum Permission {
        ALLOWED,
        SHOWN,
        NOT_SHOWN,
        CONFLICT,
        REFUSED,
        DENIED,
        HIDDEN;

        private static Permission of(String answer) {
            return valueOf(answer.replace('-', '_').toUpperCase(Locale.ROOT));
        }
    }

    /**
     * The answer to a person with two roles: the first one in this order that one of the roles has alone.
     *
     * @param alone roles, each with those that do not count beside it
     * @param reason why it is so
     */
    public record TwoRoles(List<String> order, Map<String, List<String>> alone, String reason) {

        private static TwoRoles of(Map<String, Object> written) {
            var alone = new LinkedHashMap<String, List<String>>();
            map(written.get("alone")).forEach((role, others) -> alone.put(role, texts(others)));
            return new TwoRoles(texts(written.get("order")), alone, text(written, "reason"));
        }

        private Permission of(Cell one, Cell other) {
            if (alone.getOrDefault(one.role(), List.of()).contains(other.role())) {
                return one.permission();
            }
            if (alone.getOrDefault(other.role(), List.of()).contains(one.role())) {
                return other.permission();
            }
            return order.stream()
                    .map(Permission::of)
                    .filter(answer -> answer == one.permission() || answer == other.permission())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * A row: each combination of its values has the answer.
     *
     * @param relations relations to a request, or to another record; a dash if there are none
     */
    public record Row(List<String> roles, List<String> levels, List<String> relations, String answer) {

        private static Row of(String line) {
            var cells = line.split(" \\| ");
            if (cells.length != 4) {
                throw new IllegalArgumentException("not a row of a rule: " + line);
            }
            return new Row(words(cells[0]), words(cells[1]), words(cells[2]), cells[3]);
        }

        Permission permission() {
            return Permission.of(answer);
        }
    }

    /**
     * An operation of the API at its rule.
     *
     * @param example the case that has a rule of its own; empty if the operation has one rule
     * @param traces the tables in which an allowed call leaves a trace
     */
    public record Permitted(String method, String path, String example, List<String> traces) {

        private static Permitted of(String line) {
            var found = OPERATION.matcher(line);
            if (!found.matches()) {
                throw new IllegalArgumentException("not an operation: " + line);
            }
            var example = found.group(3) == null ? "" : found.group(3);
            return new Permitted(found.group(1), found.group(2), example, words(found.group(4)));
        }

        /** Method and path, as the API document has them. */
        public String address() {
            return method + " " + path;
        }

        @Override
        public String toString() {
            return example.isEmpty() ? address() : address() + " [" + example + "]";
        }
    }

    /**
     * A rule.
     *
     * @param about the records or acts that it is about
     * @param reason why it is so, with the source
     */
    public record Rule(String name, String about, String reason, List<Row> rows, List<Permitted> operations) {

        /** True if the level of a request and the relation to it count. */
        boolean isAboutRequests() {
            return rows.stream().noneMatch(row -> row.levels().contains("-"));
        }

        Stream<Cell> cells() {
            return operations.stream()
                    .flatMap(operation -> rows.stream()
                            .flatMap(row -> row.roles().stream()
                                    .flatMap(role -> row.levels().stream()
                                            .flatMap(level -> row.relations().stream()
                                                    .map(relation -> new Cell(
                                                            operation, role, level, relation, row.permission()))))));
        }
    }

    /**
     * One question and its answer: whether a person with a role may do an operation on a request.
     *
     * @param role the role; two roles with a plus between them for a person who has both
     * @param level level of the request; a dash if the operation is about no request
     * @param relation relation of the person to the request
     */
    record Cell(Permitted operation, String role, String level, String relation, Permission permission) {

        /** The question without the answer. */
        String question() {
            return "%s by %s, %s, %s".formatted(operation, role, level, relation);
        }

        /** True for a person with two roles. */
        boolean isOfTwoRoles() {
            return role.contains("+");
        }

        /** True if only the role may differ. */
        private boolean isAboutTheSame(Cell other) {
            return operation.equals(other.operation) && level.equals(other.level) && relation.equals(other.relation);
        }

        /** The same question with the opposite answer. */
        Cell turned() {
            return new Cell(
                    operation,
                    role,
                    level,
                    relation,
                    switch (permission) {
                        case ALLOWED, CONFLICT, REFUSED -> Permission.HIDDEN;
                        case SHOWN -> Permission.NOT_SHOWN;
                        case NOT_SHOWN -> Permission.SHOWN;
                        case DENIED, HIDDEN -> Permission.ALLOWED;
                    });
        }

        @Override
        public String toString() {
            return question() + ": " + permission;
        }
    }

    /** The table as it is in the file. */
    public static PermissionTable read() {
        try {
            var load = new Load(
                    LoadSettings.builder().setMaxAliasesForCollections(500).build());
            var file = map(load.loadFromString(Files.readString(FILE)));
            var rules = map(file.get("rules")).entrySet().stream()
                    .map(entry -> rule(entry.getKey(), map(entry.getValue())))
                    .toList();
            return new PermissionTable(
                    texts(file.get("roles")),
                    texts(file.get("levels")),
                    meanings(file.get("relations")),
                    meanings(file.get("answers")),
                    TwoRoles.of(map(file.get("two-roles"))),
                    rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(String name, Map<String, Object> rule) {
        return new Rule(
                name,
                text(rule, "about"),
                text(rule, "reason"),
                texts(rule.get("rows")).stream().map(Row::of).toList(),
                texts(rule.get("operations")).stream().map(Permitted::of).toList());
    }

    /** Every cell of the table. */
    List<Cell> cells() {
        return rules.stream().flatMap(Rule::cells).toList();
    }

    /** The cell of a person with two roles, by the cell of one of them: that of a row, or the one that comes first. */
    Cell with(Cell cell, String role) {
        var both = cell.role() + "+" + role;
        var alike = cells().stream().filter(any -> any.isAboutTheSame(cell)).toList();
        return alike.stream()
                .filter(any -> any.role().equals(both))
                .findFirst()
                .orElseGet(() -> alike.stream()
                        .filter(any -> any.role().equals(role))
                        .map(other -> new Cell(
                                cell.operation(), both, cell.level(), cell.relation(), twoRoles.of(cell, other)))
                        .findFirst()
                        .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("not a map: " + node);
    }

    private static String text(Map<String, Object> map, String key) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no text " + key + " in " + map);
    }

    private static Map<String, String> meanings(@Nullable Object node) {
        var meanings = new LinkedHashMap<String, String>();
        map(node).forEach((name, meaning) -> meanings.put(name, String.valueOf(meaning)));
        return meanings;
    }

    private static List<String> texts(@Nullable Object node) {
        return flat(node).stream().map(String::valueOf).toList();
    }

    /** The members of a list, and of the lists in it. */
    private static List<Object> flat(@Nullable Object node) {
        var members = new ArrayList<Object>();
        if (node instanceof List<?> list) {
            list.forEach(member -> members.addAll(member instanceof List<?> ? flat(member) : List.of(member)));
            return members;
        }
        throw new IllegalArgumentException("not a list: " + node);
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : List.of(text.trim().split(" "));
    }
}
