package org.comity.publication.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.base.json.ProgramFile;

/** The style of charts on paper: the rules and the light palette of the page of figures, so that both look alike. */
final class ChartStyle {

    private static final String FILE = "publication/dashboard.css";
    private static final String INSIDE = ".chart ";
    private static final Pattern ROOT = Pattern.compile(":root \\{(.*?)\\}", Pattern.DOTALL);
    private static final Pattern COLOUR = Pattern.compile("(--[a-z0-9-]+): (#[0-9a-f]{6});");
    private static final Pattern RULE = Pattern.compile("(?m)^(\\.chart [^{]*)\\{([^}]*)\\}");
    private static final Pattern PROPERTY = Pattern.compile("([a-z-]+): ([^;]+);");
    private static final Pattern VARIABLE = Pattern.compile("var\\((--[a-z0-9-]+)\\)");

    private final Map<String, String> palette = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    /**
     * A rule about elements inside of a chart.
     *
     * @param tag name of the element; empty for each
     * @param classes classes that the element must have
     */
    private record Rule(String tag, Set<String> classes, Map<String, String> properties) {

        int weight() {
            return 2 * classes.size() + (tag.isEmpty() ? 0 : 1);
        }

        boolean isAbout(String name, Set<String> named) {
            return (tag.isEmpty() || tag.equals(name)) && named.containsAll(classes);
        }
    }

    ChartStyle() {
        var css = ProgramFile.text(FILE);
        var root = ROOT.matcher(css);
        if (!root.find()) {
            throw new IllegalStateException(FILE + " has no palette");
        }
        var colours = COLOUR.matcher(root.group(1));
        while (colours.find()) {
            palette.put(colours.group(1), colours.group(2));
        }
        var matcher = RULE.matcher(css);
        while (matcher.find()) {
            Stream.of(matcher.group(1).split(","))
                    .map(String::strip)
                    .filter(selector -> selector.startsWith(INSIDE))
                    .forEach(selector -> rules.add(rule(selector.substring(INSIDE.length()), matcher.group(2))));
        }
        rules.sort(Comparator.comparingInt(Rule::weight));
    }

    private Rule rule(String selector, String body) {
        var parts = List.of(selector.split("\\."));
        var properties = new HashMap<String, String>();
        var found = PROPERTY.matcher(body);
        while (found.find()) {
            properties.put(found.group(1), resolved(found.group(2)));
        }
        return new Rule(parts.getFirst(), Set.copyOf(parts.subList(1, parts.size())), properties);
    }

    private String resolved(String value) {
        var variable = VARIABLE.matcher(value);
        return variable.matches() ? colour(variable.group(1).substring(2)) : value;
    }

    /** A colour of the palette, as a sign and six hexadecimal digits. */
    String colour(String name) {
        var colour = palette.get("--" + name);
        if (colour == null) {
            throw new IllegalArgumentException("no colour " + name);
        }
        return colour;
    }

    /** The properties of an element by its name and classes. */
    Map<String, String> of(String name, Set<String> classes) {
        var properties = new HashMap<String, String>();
        rules.stream()
                .filter(rule -> rule.isAbout(name, classes))
                .forEach(rule -> properties.putAll(rule.properties()));
        return properties;
    }
}
