package org.comity.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rule for words in prose: subject first, the standard term, no metaphors. It reads Markdown, Java comments and plain
 * text, and leaves out code in all three.
 */
public final class PlainEnglish {

    /** Words that are not used, each with the standard term to use instead. */
    private static final Map<String, String> BANNED = Map.ofEntries(
            Map.entry("rooms?", "package"),
            Map.entry("doors?", "endpoint"),
            Map.entry("house", "architecture, project"),
            Map.entry("walls?", "check, row-level security"),
            Map.entry("roof", "the highest package"),
            Map.entry("at (?:a|the|his|her) desk", "in development"),
            Map.entry("tells?|told|telling", "report, state, show"),
            Map.entry("said", "given, stated"),
            Map.entry("stands?|stood", "be, be listed, be valid"),
            Map.entry("keeps?|kept", "store, retain, stay"),
            Map.entry("wanted", "required, asked for"),
            Map.entry("whatever|whoever|whichever", "any, the person who"),
            Map.entry("anew", "again"),
            Map.entry("mend(?:s|ed|ing)?", "correct, fix"),
            Map.entry("speaks? of|spoken of", "name, mention"));

    /** Phrases that contain a banned word and are allowed, each with the reason. */
    private static final Map<String, String> ALLOWED = Map.of(
            "Keep a Changelog", "the name of a standard",
            "House of", "the name of a court or chamber");

    private static final Pattern WORD = Pattern.compile(
            BANNED.keySet().stream().sorted().collect(Collectors.joining("|", "\\b(?:", ")\\b")),
            Pattern.CASE_INSENSITIVE);

    /** A sentence that begins with the exception or the object; a question may begin with "What". */
    private static final Pattern BEGINNING = Pattern.compile(
            "(?:^|(?<=[.!?] )|(?<=: ))(?:What|So|Else|Whatever|Whoever|Whichever)\\b[^.!?]*+(?!\\?)",
            Pattern.MULTILINE);

    private static final Pattern JAVA =
            Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'"
                    + "|(/\\*[\\s\\S]*?\\*/|//[^\\n]*+(?:\\n\\s*+//[^\\n]*+)*+)");

    private PlainEnglish() {}

    /**
     * The places of a text that break the rule.
     *
     * @param place the name of the text in messages
     * @param prose one paragraph on each line, as the methods below give it
     * @return one message for each place; empty if there is none
     */
    public static List<String> faultsIn(String place, String prose) {
        var text = prose;
        for (var phrase : ALLOWED.keySet()) {
            text = text.replace(phrase, "");
        }
        var faults = new ArrayList<String>();
        for (var found : WORD.matcher(text).results().toList()) {
            faults.add("%s: \"%s\" (use: %s) in: %s"
                    .formatted(place, found.group(), termFor(found.group()), around(text, found)));
        }
        for (var found : BEGINNING.matcher(text).results().toList()) {
            faults.add("%s: a sentence begins with its object: %s".formatted(place, around(text, found)));
        }
        return faults;
    }

    /** The prose of a Markdown page: without code, addresses and marks, one paragraph, item or cell on each line. */
    public static String ofMarkdown(String page) {
        return paragraphs(page.replaceAll("(?s)```.*?```", "\n\n")
                .replaceAll("(?m)^ {4}(?! *[-*\\d]).*$", "")
                .replaceAll("`[^`]*`", "x")
                .replaceAll("]\\([^)]*\\)", "]")
                .replaceAll("<[^>\\n]*>", "")
                .replaceAll("(?m)^#+ (.*)$", "\n$1\n")
                .replaceAll("(?m)^\\s*(?:[-*]|\\d+\\.) ", "\n\n")
                .replaceAll("\\s*\\|\\s*", "\n\n")
                .replaceAll("[*_\\[\\]>]", ""));
    }

    /** The prose of the comments in a Java source: without tags, code and names of parameters. */
    public static String ofComments(String source) {
        return JAVA.matcher(source)
                .results()
                .map(found -> found.group(1))
                .filter(comment -> comment != null)
                .map(comment -> paragraphs(comment.replaceAll("(?m)^\\s*(?:/\\*\\*?|\\*/|\\*|//)", "")
                        .replace("*/", "")
                        .replaceAll("\\{@\\w+[^}]*}", "x")
                        .replaceAll("(?m)^\\s*@(?:param|throws) \\S+", "\n\n")
                        .replaceAll("(?m)^\\s*@\\w+", "\n\n")
                        .replaceAll("</?(?:p|li|ul|ol|td|tr)[^>]*>", "\n\n")
                        .replaceAll("<[^>]*>", "")))
                .collect(Collectors.joining("\n"));
    }

    private static String paragraphs(String text) {
        return Pattern.compile("\\n\\s*\\n")
                .splitAsStream(text)
                .map(block -> block.strip().replaceAll("\\s+", " "))
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String termFor(String word) {
        return BANNED.entrySet().stream()
                .filter(rule -> word.matches("(?i)" + rule.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static String around(String text, MatchResult found) {
        var from = Math.max(0, found.start() - 40);
        var to = Math.min(text.length(), found.start() + 60);
        return "…" + text.substring(from, to).replace('\n', ' ') + "…";
    }
}
