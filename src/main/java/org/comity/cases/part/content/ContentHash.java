package org.comity.cases.part.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The SHA-256 of a content in hexadecimal digits. The history has it in the place of the content, so that its chain covers names and
 * texts that may have to be erased one day. Empty fields do not count, so that a field that is added later changes no hash.
 */
final class ContentHash {

    private static final ObjectMapper SORTED = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build();

    private ContentHash() {}

    static String of(Content content, LocalDate day) {
        ObjectNode values = SORTED.valueToTree(content);
        values.remove("day");
        try {
            return DigestUtils.sha256Hex(day + "\n" + SORTED.writeValueAsString(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
