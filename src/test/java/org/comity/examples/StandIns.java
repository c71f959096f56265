package org.comity.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts something steady in the place of what differs from run to run: identifiers, traces, hashes of histories, and the
 * codes of the authorities that tests make. A stand-in is of the same form, and the same thing has the same one everywhere in an
 * example. Instants need none, since the clock stands still.
 */
final class StandIns {

    private static final Pattern CHANGING =
            Pattern.compile("(?<id>\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b)"
                    + "|(?<hash>\\b\\p{XDigit}{64}\\b)|(?<trace>\\b\\p{XDigit}{32}\\b)|(?<authority>\\b(TEST|test)[-_]\\d+\\b)"
                    + "|(?<=cursor=)(?<cursor>[\\w-]+)|(?<position>\\b1[6-9]\\d{14}\\b)|(?<secret>whsec_[\\w+/=]+)"
                    + "|(?<=/calendar/)(?<calendar>[\\w-]{43})|(?<=http://localhost:)(?<port>\\d+)");

    private final Map<String, String> known = new HashMap<>();
    private int ids;
    private int hashes;
    private int positions;

    String of(String text) {
        return CHANGING.matcher(text).replaceAll(this::standIn);
    }

    private String standIn(MatchResult found) {
        var cursor = found.group("cursor");
        return cursor == null ? known.computeIfAbsent(found.group(), text -> invented(found)) : cursor(cursor);
    }

    private String invented(MatchResult found) {
        if (found.group("id") != null) {
            return "01957a00-0000-7000-8000-%012d".formatted(++ids);
        }
        if (found.group("port") != null) {
            return "8080";
        }
        if (found.group("calendar") != null) {
            return "a-secret-of-thirty-two-bytes-in-base64-form";
        }
        if (found.group("secret") != null) {
            return "whsec_"
                    + Base64.getEncoder()
                            .encodeToString("a secret of thirty-two characters".getBytes(StandardCharsets.UTF_8));
        }
        if (found.group("position") != null) {
            return "17422020000000%02d".formatted(++positions);
        }
        if (found.group("hash") != null) {
            return "%064x".formatted(++hashes);
        }
        if (found.group("trace") != null) {
            return "0af7651916cd43dd8448eb211c80319c";
        }
        return found.group().startsWith("TEST") ? "HOME" : "home";
    }

    /** A cursor is a key in another notation, and the key may have an identifier in it. */
    private String cursor(String cursor) {
        try {
            var key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(of(key).getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return cursor;
        }
    }

    JsonNode of(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var steady = JsonNodeFactory.instance.objectNode();
                object.properties()
                        .forEach(field -> steady.set(of(field.getKey()), of(field.getKey(), field.getValue())));
                yield steady;
            }
            case ArrayNode array -> {
                var steady = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> steady.add(of(item)));
                yield steady;
            }
            case TextNode text -> TextNode.valueOf(of(text.asText()));
            default -> node;
        };
    }

    private JsonNode of(String field, JsonNode value) {
        return switch (field) {
            // the digest of a file is the same each time
            case "sha256" -> value;
            // the version of the program is another with each release
            case "software" -> TextNode.valueOf("1.0.0");
            case "next" -> TextNode.valueOf(cursor(value.asText()));
            default -> of(value);
        };
    }

    Map<String, String> of(Map<String, String> parameters) {
        var steady = new java.util.LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> steady.put(name, name.equals("cursor") ? cursor(value) : of(value)));
        return steady;
    }
}
