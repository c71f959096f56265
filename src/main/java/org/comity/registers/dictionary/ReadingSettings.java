package org.comity.registers.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.comity.base.json.StrictJson;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.SettingsKey;
import org.comity.registers.mapping.ImportMapping.Named;
import org.comity.registers.mapping.ImportMappings;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.mapping.MappingCheck;
import org.comity.registers.words.RegisterColumn;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The lasting settings of an office for its registers: mappings and meanings of words. */
@ApplicationScoped
public class ReadingSettings {

    private final ImportMappings mappings;
    private final ImportTerms terms;
    private final StrictJson json;
    private final SettingsKey key;

    ReadingSettings(
            ImportMappings mappings,
            ImportTerms terms,
            StrictJson json,
            @ConfigProperty(name = "comity.security.settings-key") String secret) {
        // A key of its own, so that no digest of a row is the code of the settings of a transaction.
        this.key = SettingsKey.of(SettingsKey.of(secret).codeOf("digests of rows of registers"));
        this.mappings = mappings;
        this.terms = terms;
        this.json = json;
    }

    /** A mapping, with its name and version if it was saved. */
    public record Known(
            Mapping mapping,
            @Nullable String name,
            @Nullable Integer version) {}

    /** Returns the mapping of an upload: the enclosed one, otherwise the named one, otherwise the empty one. */
    public Known mapping(String authority, @Nullable String text, @Nullable String name) {
        if (text != null && name != null) {
            throw ProblemException.invalid(List.of(Fault.ofBody(
                    "mappingName", "one-of-two", "either a mapping is sent or a saved one named, not both")));
        }
        if (name != null) {
            return saved(authority, name);
        }
        if (text == null) {
            return new Known(Mapping.none(), null, null);
        }
        MappingCheck.checkSize(text, "/mapping");
        return new Known(read(text), null, null);
    }

    /** The pointers of faults start at the part {@code mapping} of the upload. */
    private Mapping read(String text) {
        try {
            return json.read(text.getBytes(StandardCharsets.UTF_8), Mapping.class);
        } catch (ProblemException e) {
            var faults = e.faults().stream()
                    .map(fault -> Fault.ofBody("/mapping" + fault.field(), fault.code(), fault.detail()))
                    .toList();
            throw new ProblemException(e.kind(), String.valueOf(e.getMessage()), faults, e.more());
        }
    }

    private Known saved(String authority, String name) {
        var saved = mappings.last(new Named(authority, name))
                .filter(mapping -> !mapping.isRemoved())
                .orElseThrow(() -> ProblemException.unprocessable(
                        List.of(Fault.ofBody("mappingName", "unknown", "there is no saved mapping of this name"))));
        var mapping = json.read(saved.mapping().getBytes(StandardCharsets.UTF_8), Mapping.class);
        return new Known(mapping, saved.name(), saved.version());
    }

    /** Makes of the digest of a row one that nobody outside of the program can compute, HMAC-SHA256 (RFC 2104). */
    public UnaryOperator<String> sealing() {
        return key::codeOf;
    }

    /** Returns the confirmed words of an office. */
    public Dictionary dictionary(String authority) {
        return Dictionary.of(
                terms.standing(authority).stream().map(ImportTerm::term).toList());
    }

    /** Returns the words with which an import was read. Throws a problem if one of them has another meaning now. */
    public Dictionary asItWas(String authority, Map<String, Map<String, String>> used) {
        var present = dictionary(authority);
        var meanings = new EnumMap<RegisterColumn, Map<String, String>>(RegisterColumn.class);
        used.forEach((key, words) -> RegisterColumn.named(key).ifPresent(field -> {
            words.forEach((plain, meaning) -> {
                if (!present.meaning(field, plain).filter(meaning::equals).isPresent()) {
                    throw new ProblemException(
                            ProblemKind.CONFLICT,
                            "The dictionary has changed since the dry run: " + plain + " (" + key + ") does not mean "
                                    + meaning + " any more. Read the register again");
                }
            });
            meanings.put(field, words);
        }));
        return new Dictionary(meanings);
    }
}
