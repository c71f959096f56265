package org.comity.statistics.catalogue;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.comity.base.problem.NearestWords;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.rules.catalogue.IndicatorDimension;

/** Binds entries that follow the schema to definitions. A code of no list is noted as a fault, and the reading goes on. */
final class DefinitionReader {

    private static final String FAULTS = "org.comity.faults";

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addDeserializer(IndicatorDimension.class, new DimensionCode())
                    .addKeyDeserializer(IndicatorDimension.class, new DimensionKey()))
            .addHandler(new FaultNoter())
            .withConfigOverride(Set.class, set -> set.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    /**
     * Returns the entry as a definition; nothing if it has a fault.
     *
     * @param fault takes the field and the sentence of each fault
     */
    Optional<IndicatorDefinition> read(JsonNode entry, BiConsumer<String, String> fault) {
        var faulty = new boolean[1];
        BiConsumer<String, String> noting = (field, sentence) -> {
            faulty[0] = true;
            fault.accept(field, sentence);
        };
        try {
            IndicatorDefinition definition = mapper.readerFor(IndicatorDefinition.class)
                    .withAttribute(FAULTS, noting)
                    .readValue(entry);
            return faulty[0] ? Optional.empty() : Optional.of(definition);
        } catch (JsonProcessingException e) {
            fault.accept("entry", Objects.requireNonNullElse(e.getOriginalMessage(), "The entry cannot be read."));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static void fault(DeserializationContext context, String value, List<String> known) {
        var path = context.getParser().getParsingContext().pathAsPointer().toString();
        var field = Arrays.stream(path.split("/"))
                .filter(step -> !step.isEmpty() && !step.matches("[0-9]+"))
                .collect(Collectors.joining("."));
        ((BiConsumer<String, String>) context.getAttribute(FAULTS))
                .accept(field, "'" + value + "' is none of " + known + NearestWords.hint(value, known));
    }

    private static IndicatorDimension dimension(DeserializationContext context, String code) {
        return IndicatorDimension.of(code).orElseGet(() -> {
            fault(
                    context,
                    code,
                    Arrays.stream(IndicatorDimension.values())
                            .map(IndicatorDimension::code)
                            .toList());
            return IndicatorDimension.DIRECTION;
        });
    }

    private static final class DimensionCode extends StdDeserializer<IndicatorDimension> {

        private static final long serialVersionUID = 1L;

        DimensionCode() {
            super(IndicatorDimension.class);
        }

        @Override
        public IndicatorDimension deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return dimension(context, parser.getText());
        }
    }

    private static final class DimensionKey extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return dimension(context, key);
        }
    }

    /** Notes words that name no constant, and reads on. */
    private static final class FaultNoter extends DeserializationProblemHandler {

        @Override
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String value, String message) {
            if (!type.isEnum()) {
                return NOT_HANDLED;
            }
            var constants = type.getEnumConstants();
            fault(context, value, Arrays.stream(constants).map(String::valueOf).toList());
            return constants[0];
        }
    }
}
